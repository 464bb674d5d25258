package com.atriumn.client;

import java.time.Duration;
import java.util.stream.Stream;

import com.atriumn.client.call.Operation;
import com.atriumn.client.call.Phase;
import com.atriumn.client.call.RateLimit;
import com.atriumn.client.call.Service;
import com.atriumn.client.error.AtriumnAuthenticationException;
import com.atriumn.client.error.AtriumnConflictException;
import com.atriumn.client.error.AtriumnException;
import com.atriumn.client.error.AtriumnInvalidRequestException;
import com.atriumn.client.error.AtriumnNotFoundException;
import com.atriumn.client.error.AtriumnPermissionException;
import com.atriumn.client.error.AtriumnRateLimitException;
import com.atriumn.client.error.AtriumnServerException;
import com.atriumn.client.error.AtriumnUnexpectedStatusException;
import com.atriumn.client.error.AtriumnUnreadableResponseException;
import com.atriumn.client.retry.RetryPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * What becomes of the answers that are errors.
 */
class ErrorTests {

	static Stream<Arguments> statuses() {
		return Stream.of(arguments(400, AtriumnInvalidRequestException.class, "bad_request"),
				arguments(401, AtriumnAuthenticationException.class, "unauthorized"),
				arguments(403, AtriumnPermissionException.class, "forbidden"),
				arguments(404, AtriumnNotFoundException.class, "not_found"),
				arguments(409, AtriumnConflictException.class, "unknown_error"),
				arguments(422, AtriumnInvalidRequestException.class, "unknown_error"),
				arguments(429, AtriumnRateLimitException.class, "rate_limited"),
				arguments(500, AtriumnServerException.class, "server_error"),
				arguments(502, AtriumnServerException.class, "server_error"),
				arguments(503, AtriumnServerException.class, "server_error"),
				arguments(504, AtriumnServerException.class, "server_error"),
				arguments(507, AtriumnServerException.class, "unknown_error"),
				arguments(302, AtriumnUnexpectedStatusException.class, "unknown_error"),
				arguments(418, AtriumnUnexpectedStatusException.class, "unknown_error"));
	}

	@ParameterizedTest
	@MethodSource("statuses")
	void hasAClassForEachStatus(int status, Class<AtriumnException> type, String code) {
		AtriumnException failure = failure(ScriptedServer.http(status + " Nope", ""));
		assertThat(failure).isExactlyInstanceOf(type);
		assertThat(failure.code()).isEqualTo(code);
		assertThat(failure.status()).isEqualTo(status);
		assertThat(failure.body()).isNull();
	}

	@Test
	void saysThatTheClientHasNoCredentialsWhereTheServerMissesThem() {
		String answer = ScriptedServer.http("401 Unauthorized", "{\"error_description\":\"who are you?\"}");
		assertThat(failure(answer).getMessage())
			.contains("who are you? (the client has no credentials: set an API key, client credentials or a token)");
	}

	@Test
	void keepsNamesThatAServerSendsShortAndOnOneLine() {
		AtriumnException failure = failure(ScriptedServer.http("400 Nope",
				"{\"error\":\"one\\ntwo" + "x".repeat(500) + "\"}", "X-Request-Id: " + "r".repeat(500)));
		assertThat(failure.code()).startsWith("one two").hasSize(100);
		assertThat(failure.requestId()).isEqualTo("r".repeat(100));
	}

	@ParameterizedTest
	@MethodSource("statuses")
	void aCodeInTheBodyWins(int status, Class<AtriumnException> type) {
		AtriumnException failure = failure(
				ScriptedServer.http(status + " Nope", "{\"error\":\"special\",\"error_description\":\"why\"}"));
		assertThat(failure).isExactlyInstanceOf(type);
		assertThat(failure.code()).isEqualTo("special");
		assertThat(failure.description()).startsWith("why");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<html><body>502</body></html>", "{\"error\":", "{\"error\":7}", "[]", "\"text\"",
			"{\"error\":\" \",\"error_description\":\"\"}", "null" })
	void aBodyThatSaysNothingLeavesTheCodeOfTheStatus(String body) {
		AtriumnException failure = failure(ScriptedServer.http("502 Bad Gateway", body));
		assertThat(failure).isExactlyInstanceOf(AtriumnServerException.class);
		assertThat(failure.code()).isEqualTo("server_error");
		assertThat(failure.description()).isNull();
		assertThat(failure.body()).isEqualTo(body);
	}

	@Test
	void theDetailOfATaskIsTheDescription() {
		AtriumnException failure = failure(ScriptedServer.http("404 Not Found", "{\"detail\":\"no such task\"}"));
		assertThat(failure.description()).isEqualTo("no such task");
	}

	@Test
	void keepsTheFirst8KilobytesOfALongBody() {
		AtriumnException failure = failure(ScriptedServer.http("500 Oops", "x".repeat(200_000)));
		assertThat(failure.body()).hasSize(8192);
	}

	@Test
	void readsTheCodeOfABodyThatIsLongerThanThat() {
		String body = "{\"trace\":\"" + "x".repeat(20_000) + "\",\"error\":\"quota\"}";
		assertThat(failure(ScriptedServer.http("500 Oops", body)).code()).isEqualTo("quota");
	}

	@Test
	void aBodyThatBreaksOffLeavesTheError() {
		try (ScriptedServer server = ScriptedServer.start((connection) -> {
			connection.readRequest();
			connection.send("HTTP/1.1 403 Forbidden\r\nContent-Length: 500\r\n\r\n{\"error\":\"ha");
		})) {
			AtriumnException failure = failure(server.url());
			assertThat(failure).isExactlyInstanceOf(AtriumnPermissionException.class);
			assertThat(failure.body()).isEqualTo("{\"error\":\"ha");
		}
	}

	@Test
	void carriesWhatIsKnownOfTheCall() {
		AtriumnException failure = failure(ScriptedServer.http("429 Slow down", "{\"error\":\"rate_limited\"}",
				"X-Request-Id: r-1", "Retry-After: 12", "X-RateLimit-Limit: 60", "X-RateLimit-Remaining: 0",
				"X-RateLimit-Reset: 30"));
		assertThat(failure.service()).isEqualTo(Service.INGEST);
		assertThat(failure.operation()).isEqualTo(Operation.GET_CONTENT_ITEM);
		assertThat(failure.method()).isEqualTo("GET");
		assertThat(failure.uriTemplate()).isEqualTo("/content/{id}");
		assertThat(failure.requestId()).isEqualTo("r-1");
		assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(12));
		assertThat(failure.rateLimit()).extracting(RateLimit::limit, RateLimit::remaining, RateLimit::reset)
			.containsExactly(60L, 0L, Duration.ofSeconds(30));
		assertThat(failure.phase()).isEqualTo(Phase.BODY);
		assertThat(failure.isRetryable()).isTrue();
		assertThat(failure.attempts()).hasSize(1);
	}

	@Test
	void aSuccessThatCannotBeReadIsNotRetried() {
		AtriumnException failure = failure(ScriptedServer.http("200 OK", "<html>"));
		assertThat(failure).isExactlyInstanceOf(AtriumnUnreadableResponseException.class);
		assertThat(failure.code()).isEqualTo("parse_error");
		assertThat(failure.body()).isEqualTo("<html>");
		assertThat(failure.isRetryable()).isFalse();
		assertThat(failure).hasMessage("ingest.getContentItem (GET /content/{id}) failed with status 200 "
				+ "[parse_error]: the response body is not a readable ContentItem at line 1, column 1 "
				+ "(StreamReadException)");
	}

	@Test
	void theMessageIsOneLineAnOperatorCanActOn() {
		assertThat(failure(ScriptedServer.http("429 Slow down",
				"{\"error\":\"rate_limited\",\"error_description\":\"10 a minute\"}", "X-Request-Id: r-1",
				"Retry-After: 12")))
			.hasMessage("ingest.getContentItem (GET /content/{id}) failed with status 429 [rate_limited]: "
					+ "10 a minute (retry after 12 s) (request id r-1)");
		int port = Unreachable.refusingPort();
		assertThat(failure("http://127.0.0.1:" + port))
			.hasMessage("ingest.getContentItem (GET /content/{id}) failed while connecting [network_error]: "
					+ "HttpHostConnectException: Connect to http://127.0.0.1:" + port + " failed: Connection refused");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\\r\\n", "\\u0085", "\\u2028", "\\u2029", "\\u0000", "\\u001b[31m" })
	void nothingInAnAnswerBreaksTheLine(String breaking) {
		String message = failure(ScriptedServer.http("400 Bad Request",
				"{\"error\":\"a" + breaking + "b\",\"error_description\":\"c" + breaking + "d\"}"))
			.getMessage();
		assertThat(message).matches("ingest[ -~]+").contains("c ").contains("d");
	}

	private static AtriumnException failure(String answerOrUrl) {
		if (answerOrUrl.startsWith("http://")) {
			try (AtriumnClient client = AtriumnClient.builder()
				.baseUrl(answerOrUrl)
				.retryPolicy(RetryPolicy.none())
				.build()) {
				return catchThrowableOfType(AtriumnException.class, () -> client.ingest().getContentItem("c1"));
			}
		}
		try (ScriptedServer server = ScriptedServer.answering(answerOrUrl)) {
			return failure(server.url());
		}
	}

}
