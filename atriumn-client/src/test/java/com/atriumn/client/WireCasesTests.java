package com.atriumn.client;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.atriumn.client.call.Operation;
import com.atriumn.client.error.AtriumnException;
import com.atriumn.client.error.AtriumnInvalidRequestException;
import com.atriumn.client.retry.RetryPolicy;
import com.atriumn.client.storage.UploadUrl;
import com.atriumn.client.storage.UploadUrlRequest;
import com.atriumn.client.transfer.PresignedUrl;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Replays the recorded exchanges of the contract over a real socket.
 */
class WireCasesTests {

	private static final JsonMapper json = JsonMapper.builder()
		.addModule(new WireModule())
		.addModule(new SimpleModule().addSerializer(new RevealedUrlSerializer()))
		.build();

	private static final String REJECTED = "storage.generateUploadUrl/rejected";

	private static WireMockServer server;

	@BeforeAll
	static void start() {
		server = new WireMockServer(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
		server.start();
	}

	@AfterAll
	static void stop() {
		server.stop();
	}

	@BeforeEach
	void reset() {
		server.resetAll();
	}

	static List<WireCase> cases() {
		return WireCase.all();
	}

	@Test
	void thereAreFiftyCases() {
		assertThat(cases()).hasSize(50);
	}

	@ParameterizedTest
	@MethodSource("cases")
	void replays(WireCase wireCase) {
		server.stubFor(any(anyUrl()).willReturn(response(wireCase.response())));
		try (AtriumnClient client = client(wireCase)) {
			if (wireCase.error().isMissingNode()) {
				assertResult(wireCase, call(client, wireCase));
			}
			else {
				assertError(wireCase, catchThrowableOfType(AtriumnException.class, () -> call(client, wireCase)));
			}
		}
		assertRequest(wireCase);
	}

	@Test
	void refusesTheBlankFilenameThatTheOtherClientSends() {
		assertThatIllegalArgumentException().isThrownBy(() -> UploadUrlRequest.of("", "text/plain"))
			.withMessageContaining("filename");
	}

	@Test
	void aRejectionIsTheSameTypedErrorForACallOfThisClient() {
		WireCase wireCase = cases().stream().filter((each) -> each.toString().equals(REJECTED)).findFirst().get();
		server.stubFor(any(anyUrl()).willReturn(response(wireCase.response())));
		try (AtriumnClient client = client(wireCase)) {
			assertThatExceptionOfType(AtriumnInvalidRequestException.class)
				.isThrownBy(() -> client.storage().generateUploadUrl(UploadUrlRequest.of("f", "text/plain")))
				.satisfies((ex) -> assertError(wireCase, ex));
		}
	}

	/**
	 * The other client sends a blank filename, which a request record here refuses. That
	 * one exchange is made below the records, so that it goes over the wire as recorded.
	 */
	private static Object call(AtriumnClient client, WireCase wireCase) {
		if (wireCase.toString().equals(REJECTED)) {
			DefaultAtriumnClient internals = (DefaultAtriumnClient) client;
			return internals.core()
				.calls(Operation.GENERATE_UPLOAD_URL.service(), internals.tokens())
				.to(Operation.GENERATE_UPLOAD_URL)
				.body(wireCase.call())
				.as(UploadUrl.class);
		}
		return new WireCaseCalls(client, server.baseUrl(), wireCase.call()).make(wireCase.operation());
	}

	private static AtriumnClient client(WireCase wireCase) {
		AtriumnClientBuilder builder = AtriumnClient.builder()
			.baseUrl(server.baseUrl() + wireCase.basePath())
			.retryPolicy(RetryPolicy.none());
		String authorization = wireCase.requestHeader("Authorization");
		if (authorization != null && !wireCase.operation().equals("userProfile")) {
			builder.apiKey(authorization.substring("Bearer ".length()));
		}
		return builder.build();
	}

	private static ResponseDefinitionBuilder response(JsonNode response) {
		ResponseDefinitionBuilder builder = aResponse().withStatus(response.get("status").intValue());
		if (response.has("body")) {
			builder.withHeader("Content-Type", "application/json").withBody(response.get("body").toString());
		}
		if (response.has("bodyText")) {
			builder.withBody(response.get("bodyText").stringValue());
		}
		return builder;
	}

	private static void assertResult(WireCase wireCase, Object result) {
		if (wireCase.result().isMissingNode()) {
			assertThat(result).isNull();
			return;
		}
		JsonNode actual = withoutNulls(json.readTree(json.writeValueAsString(result)));
		assertThat(actual).isEqualTo(answered(wireCase));
	}

	/**
	 * The recorded result without what the other client made up for fields that were not
	 * in the response.
	 */
	private static JsonNode answered(WireCase wireCase) {
		JsonNode body = wireCase.response().path("body");
		if (!wireCase.operation().equals("generateUploadUrl")) {
			return wireCase.result();
		}
		ObjectNode result = ((ObjectNode) wireCase.result()).deepCopy();
		result.propertyNames().stream().filter((name) -> !body.has(name)).toList().forEach(result::remove);
		return result;
	}

	private static JsonNode withoutNulls(JsonNode node) {
		if (node instanceof ObjectNode object) {
			object.propertyNames()
				.stream()
				.filter((name) -> object.get(name).isNull())
				.toList()
				.forEach(object::remove);
		}
		node.forEach(WireCasesTests::withoutNulls);
		return node;
	}

	private static void assertError(WireCase wireCase, AtriumnException error) {
		assertThat(error).isNotNull();
		assertThat(error.operation().id()).isEqualTo(wireCase.operation());
		assertThat(error.status()).isEqualTo(wireCase.response().get("status").intValue());
		if (wireCase.error().has("code")) {
			assertThat(error.code()).isEqualTo(wireCase.error().get("code").stringValue());
		}
		JsonNode body = wireCase.response().path("body");
		assertThat(error.description()).isEqualTo(body.path("error_description").asString(null));
	}

	private static void assertRequest(WireCase wireCase) {
		List<LoggedRequest> requests = server.findAll(anyRequestedFor(anyUrl()));
		assertThat(requests).hasSize(1);
		LoggedRequest actual = requests.get(0);
		JsonNode expected = wireCase.request();
		assertThat(actual.getMethod().getName()).isEqualTo(expected.get("method").stringValue());
		assertThat(actual.getUrl().replaceFirst("\\?.*", "")).isEqualTo(expected.get("path").stringValue());
		assertThat(query(actual)).isEqualTo(query(expected.path("query")));
		for (String header : List.of("Accept", "Authorization", "Content-Type")) {
			assertThat(actual.getHeader(header)).as(header).isEqualTo(wireCase.requestHeader(header));
		}
		if (expected.has("bodyText")) {
			assertThat(actual.getBodyAsString()).isEqualTo(expected.get("bodyText").stringValue());
		}
		else if (expected.has("body")) {
			assertThat(json.readTree(actual.getBody())).isEqualTo(expected.get("body"));
		}
		else {
			assertThat(new String(actual.getBody(), StandardCharsets.UTF_8)).isEmpty();
		}
	}

	private static Map<String, List<String>> query(LoggedRequest request) {
		Map<String, List<String>> query = new TreeMap<>();
		request.getQueryParams().forEach((name, parameter) -> query.put(name, parameter.values()));
		return query;
	}

	private static Map<String, List<String>> query(JsonNode expected) {
		Map<String, List<String>> query = new TreeMap<>();
		expected.properties()
			.forEach((entry) -> query.put(entry.getKey(),
					entry.getValue().valueStream().map(JsonNode::stringValue).toList()));
		return query;
	}

	private static final class RevealedUrlSerializer extends StdSerializer<PresignedUrl> {

		private RevealedUrlSerializer() {
			super(PresignedUrl.class);
		}

		@Override
		public void serialize(PresignedUrl url, JsonGenerator generator, SerializationContext context) {
			generator.writeString(url.reveal().toString());
		}

	}

}
