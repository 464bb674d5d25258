package com.atriumn.emulator;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@link EmulatedOperation} is the contract's table, and every operation answers as the
 * contract says, in success and in failure.
 */
class ContractTests {

	private final AtriumnEmulator emulator = AtriumnEmulator.start();

	private final Api api = new Api(this.emulator);

	@AfterEach
	void close() {
		this.emulator.close();
	}

	@Test
	void namesEveryOperationOfTheContractAsTheContractDoes() {
		assertThat(Contract.get().operations()).hasSize(33);
		Contract.get().operations().forEach((id, described) -> {
			EmulatedOperation operation = EmulatedOperation.of(id);
			assertThat(operation.method()).as(id).isEqualTo(described.get("method").stringValue());
			assertThat(operation.path()).as(id).isEqualTo(described.get("path").stringValue());
			JsonNode limit = described.path("x-rate-limit");
			assertThat(operation.rateLimit().orElse(null)).as(id)
				.isEqualTo(limit.isMissingNode() ? null : RateLimit.parse(limit.stringValue()));
			boolean open = described.path("security").isArray();
			assertThat(operation.access() == Access.OPEN).as(id).isEqualTo(open);
		});
	}

	@Test
	void answersEveryOperationWithSuccessAsTheContractSays() {
		succeedAtAuth();
		succeedAtStorage();
		succeedAtAi();
		succeedAtIngest();
		assertThat(this.api.succeeded()).containsExactlyInAnyOrderElementsOf(services());
	}

	@Test
	void answersEveryOperationWithFailureAsTheContractSays() {
		Api anonymous = this.api.as("unknown");
		for (EmulatedOperation operation : services()) {
			if (operation == EmulatedOperation.HEALTH) {
				this.emulator.fault(operation).status(503);
			}
			boolean hasBody = Set.of("POST", "PUT", "PATCH").contains(operation.method());
			String body = (operation == EmulatedOperation.REQUEST_TEXT_UPLOAD) ? "{}" : "{\"content\":7}";
			Reply reply = anonymous.send(operation.method(), operation.path().replace("{id}", "x"),
					hasBody ? body : null);
			assertThat(reply.status()).as(operation.id()).isGreaterThanOrEqualTo(400);
			assertThat(reply.json().size()).as(operation.id()).isPositive();
		}
		assertThat(anonymous.failed()).containsExactlyInAnyOrderElementsOf(services());
	}

	private static Set<EmulatedOperation> services() {
		return EnumSet.allOf(EmulatedOperation.class)
			.stream()
			.filter((operation) -> operation.access() != Access.PRESIGNED)
			.collect(Collectors.toSet());
	}

	private void succeedAtAuth() {
		this.api.get("/health");
		this.api.post("/auth/token", """
				{"grant_type":"client_credentials","client_id":"%s","client_secret":"%s"}"""
			.formatted(this.emulator.clientId(), this.emulator.clientSecret()));
		this.api.post("/auth/signup", "{\"email\":\"ada@example.com\",\"password\":\"pw\"}");
		this.api.post("/auth/signup/resend", "{\"username\":\"ada@example.com\"}");
		this.api.post("/auth/signup/confirm", """
				{"username":"ada@example.com","confirmation_code":"%s"}"""
			.formatted(this.emulator.confirmationCode("ada@example.com")));
		Reply login = this.api.post("/auth/login", "{\"username\":\"ada@example.com\",\"password\":\"pw\"}");
		String userToken = login.text("/access_token");
		Api user = this.api.as(userToken);
		user.get("/auth/me");
		this.api.succeeded().addAll(user.succeeded());
		this.api.post("/auth/logout", "{\"access_token\":\"%s\"}".formatted(userToken));
		this.api.post("/auth/password/reset", "{\"email\":\"ada@example.com\"}");
		this.api.post("/auth/password/confirm", """
				{"email":"ada@example.com","code":"%s","new_password":"new"}"""
			.formatted(this.emulator.passwordResetCode("ada@example.com")));
		Reply created = this.api.post("/admin/credentials", """
				{"issued_to":"x","scopes":["ai:read"],"description":"d","tenant_id":"t"}""");
		String credential = "/admin/credentials/" + created.text("/id");
		this.api.get("/admin/credentials");
		this.api.get(credential);
		this.api.patch(credential, "{\"active\":false}");
		this.api.delete(credential);
	}

	private void succeedAtStorage() {
		Reply upload = this.api.post("/generate-upload-url", "{\"filename\":\"a.txt\",\"contentType\":\"text/plain\"}");
		this.api.post("/generate-download-url", "{\"s3Key\":\"%s\"}".formatted(upload.text("/s3Key")));
	}

	private void succeedAtAi() {
		Reply created = this.api.post("/prompts", """
				{"name":"n","description":"d","template":"Hi {{who}}","modelId":"m","parameters":{"t":0.5,"stop":null},
				"variables":[{"name":"who","description":"w","defaultValue":"you","required":true}],"tags":["a"]}""");
		this.api.post("/prompts", "{\"name\":\"n\",\"template\":\"t\"}");
		String prompt = "/prompts/" + created.text("/prompt/id");
		assertThat(this.api.get("/prompts?maxResults=1").text("/nextToken")).isNotEmpty();
		this.api.get(prompt);
		this.api.put(prompt, "{\"name\":\"m\"}");
		this.api.delete(prompt);
		this.api.post("/v1/prompt", "{\"app\":\"a\",\"task\":\"t\",\"input\":{\"x\":null}}");
	}

	private void succeedAtIngest() {
		String about = "\"tenantId\":\"t\",\"userId\":\"u\",\"metadata\":{\"k\":\"v\"}";
		Reply text = this.api.post("/ingest/text", "{\"content\":\"Hello\",%s}".formatted(about));
		this.api.post("/ingest/text", "{\"contentType\":\"text/markdown\",%s}".formatted(about));
		this.api.post("/ingest/url", "{\"url\":\"https://example.com/\",%s}".formatted(about));
		Reply file = this.api.post("/ingest/file",
				"{\"filename\":\"f.pdf\",\"contentType\":\"application/pdf\",%s}".formatted(about));
		Api.upload(file.text("/uploadUrl"), "application/pdf", "%PDF".getBytes(StandardCharsets.UTF_8));
		String item = "/content/" + text.text("/id");
		this.api.get("/content?limit=2");
		for (String path : List.of(item, item + "/download-url", item + "/text", "/content/" + file.text("/id"))) {
			this.api.get(path);
		}
		this.api.put(item + "/text", "{\"content\":\"new\"}");
		this.api.patch(item, "{\"sourceUri\":\"https://example.com/x\"}");
		this.api.delete(item);
	}

}
