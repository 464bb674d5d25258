package com.atriumn.emulator;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The OpenAPI document. It checks answers more strictly than the document asks: a field
 * the document does not know is a field in the wrong casing.
 */
final class Contract {

	private static final Set<String> CLOSED = Set.of("Prompt", "PromptVariable", "ContentItem", "CodeDelivery", "Token",
			"UploadTicket", "Ingested");

	private static final Contract INSTANCE = new Contract();

	private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

	private final Map<String, JsonNode> operations = new LinkedHashMap<>();

	private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

	private final JsonNode document;

	private Contract() {
		try (InputStream yaml = Contract.class.getResourceAsStream("/openapi.yaml")) {
			this.document = new YAMLMapper().readTree(yaml);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		this.document.get("paths").properties().forEach((path) -> path.getValue().properties().forEach((member) -> {
			if (member.getValue().has("operationId")) {
				ObjectNode operation = (ObjectNode) member.getValue();
				operation.put("path", path.getKey()).put("method", member.getKey().toUpperCase());
				this.operations.put(operation.get("operationId").stringValue(), operation);
			}
		}));
		CLOSED.forEach((name) -> ((ObjectNode) this.document.at("/components/schemas/" + name))
			.put("additionalProperties", false));
	}

	static Contract get() {
		return INSTANCE;
	}

	Map<String, JsonNode> operations() {
		return this.operations;
	}

	void check(EmulatedOperation operation, int status, JsonNode body) {
		JsonNode schema = schema(operation, status);
		if (schema.isMissingNode()) {
			assertThat(status).isLessThan(300);
			return;
		}
		String key = operation + " " + ((status < 300) ? status : "default");
		List<com.networknt.schema.Error> errors = this.compiled
			.computeIfAbsent(key, (none) -> compile(operation, schema))
			.validate(body);
		assertThat(errors).as("%s %d %s", operation, status, body).isEmpty();
	}

	/**
	 * A text upload is answered with an UploadTicket, as the description has it. The
	 * document's oneOf cannot tell it from Ingested, which asks for less.
	 */
	private JsonNode schema(EmulatedOperation operation, int status) {
		boolean upload = operation == EmulatedOperation.REQUEST_TEXT_UPLOAD;
		if (upload && status == 200) {
			return this.document.at("/components/schemas/UploadTicket");
		}
		String id = upload ? EmulatedOperation.INGEST_TEXT.id() : operation.id();
		JsonNode responses = this.operations.get(id).get("responses");
		String name = Integer.toString(status);
		JsonNode response = responses.has(name) ? responses.get(name) : responses.get("default");
		assertThat(status < 300).as("%s answers %d", operation, status).isEqualTo(responses.has(name));
		JsonNode resolved = response.has("$ref") ? this.document.at(response.get("$ref").stringValue().substring(1))
				: response;
		return resolved.at("/content/application~1json/schema");
	}

	private Schema compile(EmulatedOperation operation, JsonNode schema) {
		ObjectNode root = new YAMLMapper().createObjectNode();
		root.set("components", this.document.get("components"));
		ArrayNode all = root.putArray("allOf");
		all.add(schema);
		if (operation != EmulatedOperation.RUN_TASK) {
			root.put("unevaluatedProperties", false);
		}
		return this.schemas.getSchema(root);
	}

}
