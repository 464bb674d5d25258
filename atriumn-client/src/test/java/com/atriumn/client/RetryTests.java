package com.atriumn.client;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import com.atriumn.client.ai.UpdatePromptRequest;
import com.atriumn.client.call.Attempt;
import com.atriumn.client.call.CallOptions;
import com.atriumn.client.error.AtriumnException;
import com.atriumn.client.error.AtriumnNetworkException;
import com.atriumn.client.error.AtriumnNotFoundException;
import com.atriumn.client.error.AtriumnRateLimitException;
import com.atriumn.client.error.AtriumnServerException;
import com.atriumn.client.ingest.IngestClient;
import com.atriumn.client.retry.RetryPolicy;
import com.atriumn.client.retry.RetrySettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What is sent again, how often and when; counted where it arrives.
 */
class RetryTests {

	private static final String OK = ScriptedServer.http("200 OK", "{\"id\":\"c1\"}");

	private final VirtualTime time = new VirtualTime();

	@ParameterizedTest
	@ValueSource(ints = { 408, 429, 500, 502, 503, 504 })
	void retriesAGetOnTransientStatuses(int status) {
		try (ScriptedServer server = answers(ScriptedServer.http(status + " Nope", ""), OK);
				AtriumnClient client = client(server)) {
			assertThat(client.ingest().getContentItem("c1").id()).isEqualTo("c1");
			assertThat(server.requests()).hasSize(2);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 401, 403, 404, 409, 422, 501, 505 })
	void doesNotRetryOtherStatuses(int status) {
		assertRequests(SampleCall.GET, ScriptedServer.http(status + " Nope", ""), 1);
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UNSAFE_POST")
	void retriesWhatChangesNothingThreeTimes(SampleCall call) {
		assertRequests(call, ScriptedServer.http("503 Unavailable", ""), 4);
	}

	@Test
	void retriesNothingForACallerWhoWantsNone() {
		try (ScriptedServer server = answers(ScriptedServer.http("503 Unavailable", ""));
				AtriumnClient client = client(server)) {
			IngestClient once = client.ingest().withOptions(CallOptions.defaults().withoutRetries());
			assertThatExceptionOfType(AtriumnServerException.class).isThrownBy(() -> once.getContentItem("c1"));
			assertThat(server.requests()).hasSize(1);
		}
	}

	@Test
	void neverSendsAPostThatCreatesTwice() {
		assertRequests(SampleCall.UNSAFE_POST, ScriptedServer.http("503 Unavailable", ""), 1);
		assertRequests(SampleCall.UNSAFE_POST, ScriptedServer.http("429 Slow down", "", "Retry-After: 1"), 1);
	}

	@Test
	void doesNotRepeatThePutThatRaisesAVersion() {
		try (ScriptedServer server = answers(ScriptedServer.http("502 Bad Gateway", ""));
				AtriumnClient client = client(server)) {
			assertThatExceptionOfType(AtriumnServerException.class)
				.isThrownBy(() -> client.ai().updatePrompt("p1", UpdatePromptRequest.builder().name("n").build()))
				.satisfies((failure) -> assertThat(failure.isRetryable()).isFalse());
			assertThat(server.requests()).hasSize(1);
		}
	}

	@ParameterizedTest
	@EnumSource
	void retriesEverythingThatCertainlyNeverLeft(SampleCall call) {
		AtomicInteger asked = new AtomicInteger();
		try (AtriumnClient client = client("http://127.0.0.1:" + Unreachable.refusingPort(),
				(builder) -> builder.retryPolicy((attempt) -> {
					assertThat(attempt.number()).isEqualTo(asked.incrementAndGet());
					return (attempt.number() < 3) ? Duration.ZERO : null;
				}))) {
			AtriumnNetworkException failure = catchThrowableOfType(AtriumnNetworkException.class,
					() -> call.make(client));
			assertThat(failure.attempts()).extracting(Attempt::code).containsOnly("network_error").hasSize(3);
			assertThat(failure.isRetryable()).isTrue();
		}
	}

	@Test
	void waitsAsLongAsTheServerAsks() {
		assertWaits("503 Unavailable", Duration.ofSeconds(7), "Retry-After: 7");
	}

	@Test
	void waitsUntilTheDateTheServerNames() {
		try (ScriptedServer server = answers(
				ScriptedServer.http("429 Slow down", "", "Retry-After: Sun, 01 Nov 2026 12:00:20 GMT"), OK);
				AtriumnClient client = client(server)) {
			client.ingest().getContentItem("c1");
			assertThat(this.time.sleeps()).singleElement()
				.satisfies((wait) -> assertThat(wait).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(20)));
		}
	}

	@Test
	void waitsUntilTheRateLimitResets() {
		assertWaits("429 Slow down", Duration.ofSeconds(9), "X-RateLimit-Reset: 9");
	}

	@Test
	void prefersRetryAfterToTheReset() {
		assertWaits("429 Slow down", Duration.ofSeconds(2), "X-RateLimit-Reset: 9", "Retry-After: 2");
	}

	@Test
	void failsAtOnceWhenTheRequestedWaitDoesNotFitTheDeadline() {
		try (ScriptedServer server = answers(ScriptedServer.http("429 Slow down", "", "Retry-After: 3600"));
				AtriumnClient client = client(server)) {
			AtriumnRateLimitException failure = catchThrowableOfType(AtriumnRateLimitException.class,
					() -> client.ingest().getContentItem("c1"));
			assertThat(failure.retryAfter()).isEqualTo(Duration.ofHours(1));
			assertThat(failure.isRetryable()).isTrue();
			assertThat(this.time.sleeps()).isEmpty();
			assertThat(server.requests()).hasSize(1);
		}
	}

	@Test
	void aDeleteWhoseRetryFindsNothingHasSucceeded() {
		try (ScriptedServer server = answers(ScriptedServer.http("503 Unavailable", ""),
				ScriptedServer.http("404 Not Found", "")); AtriumnClient client = client(server)) {
			client.ingest().deleteContentItem("c1");
			assertThat(server.requests()).hasSize(2);
			assertThat(client.metrics().errors()).isZero();
		}
	}

	@Test
	void aDeleteThatFindsNothingAtFirstFails() {
		try (ScriptedServer server = answers(ScriptedServer.http("404 Not Found", ""));
				AtriumnClient client = client(server)) {
			assertThatExceptionOfType(AtriumnNotFoundException.class)
				.isThrownBy(() -> client.ingest().deleteContentItem("c1"));
		}
	}

	@Test
	void listsTheAttemptsWithTheirOutcomesAndDelays() {
		try (ScriptedServer server = answers(ScriptedServer.http("503 Unavailable", "", "Retry-After: 1"),
				ScriptedServer.http("429 Slow down", "", "Retry-After: 2"), ScriptedServer.http("403 Forbidden", ""));
				AtriumnClient client = client(server)) {
			AtriumnException failure = catchThrowableOfType(AtriumnException.class,
					() -> client.ingest().getContentItem("c1"));
			assertThat(failure).hasMessageEndingWith("status 403 [forbidden] (after 3 attempts)");
			assertThat(failure.attempts()).extracting(Attempt::number).containsExactly(1, 2, 3);
			assertThat(failure.attempts()).extracting(Attempt::status).containsExactly(503, 429, 403);
			assertThat(failure.attempts()).extracting(Attempt::code)
				.containsExactly("server_error", "rate_limited", "forbidden");
			assertThat(failure.attempts()).extracting(Attempt::delay)
				.containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), null);
		}
	}

	@Test
	void retriesAsOftenAsTheSettingsSay() {
		RetrySettings once = new RetrySettings(1, 2, Duration.ofMillis(1), Duration.ofMillis(1));
		try (ScriptedServer server = answers(ScriptedServer.http("500 Oops", ""));
				AtriumnClient client = client(server.url(), (builder) -> builder.retry(once))) {
			assertThatExceptionOfType(AtriumnServerException.class)
				.isThrownBy(() -> client.ingest().getContentItem("c1"));
			assertThat(server.requests()).hasSize(2);
		}
	}

	@Test
	void retriesNothingWithThePolicyNone() {
		try (ScriptedServer server = answers(ScriptedServer.http("500 Oops", ""));
				AtriumnClient client = client(server.url(), (builder) -> builder.retryPolicy(RetryPolicy.none()))) {
			assertThatExceptionOfType(AtriumnServerException.class)
				.isThrownBy(() -> client.ingest().getContentItem("c1"));
			assertThat(server.requests()).hasSize(1);
		}
	}

	@Test
	void aDeadServerGetsFewRequestsMore() {
		int calls = 400;
		try (ScriptedServer server = answers(ScriptedServer.http("503 Unavailable", ""));
				AtriumnClient client = client(server)) {
			for (int i = 0; i < calls; i++) {
				catchThrowableOfType(AtriumnException.class, () -> client.ingest().getContentItem("c1"));
			}
			assertThat(server.requests()).hasSize(calls + 50);
		}
	}

	private void assertWaits(String status, Duration expected, String... headers) {
		try (ScriptedServer server = answers(ScriptedServer.http(status, "", headers), OK);
				AtriumnClient client = client(server)) {
			client.ingest().getContentItem("c1");
			assertThat(this.time.sleeps()).containsExactly(expected);
		}
	}

	private void assertRequests(SampleCall call, String answer, int requests) {
		try (ScriptedServer server = answers(answer); AtriumnClient client = client(server)) {
			assertThatExceptionOfType(AtriumnException.class).isThrownBy(() -> call.make(client));
			assertThat(server.requests()).hasSize(requests);
		}
	}

	/**
	 * A server that gives one answer after the other, and the last one for ever.
	 */
	private static ScriptedServer answers(String... answers) {
		List<String> all = List.of(answers);
		AtomicInteger next = new AtomicInteger();
		return ScriptedServer.start((connection) -> {
			while (connection.readRequest()) {
				connection.send(all.get(Math.min(next.getAndIncrement(), all.size() - 1)));
			}
		});
	}

	private AtriumnClient client(ScriptedServer server) {
		return client(server.url(), (builder) -> {
		});
	}

	private AtriumnClient client(String url, Consumer<AtriumnClientBuilder> settings) {
		AtriumnClientBuilder builder = AtriumnClient.builder().baseUrl(url).apiKey("key").time(this.time);
		settings.accept(builder);
		return builder.build();
	}

}
