package com.atriumn.client;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

import com.atriumn.client.call.CallOptions;
import com.atriumn.client.call.Phase;
import com.atriumn.client.call.Service;
import com.atriumn.client.credentials.Secret;
import com.atriumn.client.credentials.TokenTimeoutException;
import com.atriumn.client.error.AtriumnServerException;
import com.atriumn.client.error.AtriumnTimeoutException;
import com.atriumn.client.http.ConnectionSettings;
import com.atriumn.client.retry.RetryPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * One deadline bounds all of a call, and the exception says what ate the time.
 */
class DeadlineTests {

	private final VirtualTime time = new VirtualTime();

	private final ScriptedServer silent = ScriptedServer.start((connection) -> {
		connection.readRequest();
		connection.hang();
	});

	@AfterEach
	void stop() {
		this.silent.close();
	}

	@Test
	void coversTheWaitForAToken() {
		AtriumnTimeoutException failure = timeout((builder) -> builder.tokenProvider((timeout) -> {
			throw new TokenTimeoutException("no token within " + timeout);
		}));
		assertThat(failure.phase()).isEqualTo(Phase.TOKEN);
		assertThat(failure).hasMessage("ingest.getContentItem (GET /content/{id}) failed while waiting for an access "
				+ "token [request_timeout]: the deadline of 30000 ms was over");
		assertThat(failure.attempts()).isEmpty();
		assertThat(failure.isRetryable()).isTrue();
	}

	@Test
	void sendsNothingWithATokenThatCameTooLate() {
		AtriumnTimeoutException failure = timeout((builder) -> builder.tokenProvider((timeout) -> {
			passes(timeout.plusMillis(1));
			return Secret.of("late");
		}));
		assertThat(failure.phase()).isEqualTo(Phase.TOKEN);
		assertThat(this.silent.requests()).isEmpty();
	}

	@Test
	void coversAllAttemptsAndTheWaitsBetweenThem() {
		try (ScriptedServer server = ScriptedServer
			.answering(ScriptedServer.http("503 Unavailable", "", "Retry-After: 10"));
				AtriumnClient client = client(server.url(), (builder) -> {
				})) {
			AtriumnServerException failure = catchThrowableOfType(AtriumnServerException.class,
					() -> client.ingest().getContentItem("c1"));
			assertThat(this.time.sleeps()).containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(10));
			assertThat(server.requests()).hasSize(3);
			assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(10));
		}
	}

	@Test
	void ofAServiceWinsOverTheCommonOne() {
		AtriumnTimeoutException failure = timeout((builder) -> builder.timeout(Duration.ofMinutes(1))
			.service(Service.INGEST, new ServiceSettings(null, Duration.ofMillis(150))));
		assertThat(failure).hasMessageContaining("the deadline of 150 ms was over");
		assertThat(failure.phase()).isEqualTo(Phase.RESPONSE);
	}

	@Test
	void ofACallWinsOverTheServices() {
		try (AtriumnClient client = client(this.silent.url(), (builder) -> builder.timeout(Duration.ofMinutes(1)))) {
			CallOptions options = CallOptions.defaults().withTimeout(Duration.ofMillis(160));
			assertThatExceptionOfType(AtriumnTimeoutException.class)
				.isThrownBy(() -> client.ingest().withOptions(options).getContentItem("c1"))
				.withMessageContaining("the deadline of 160 ms was over");
		}
	}

	@Test
	void leavesTheTimeToConnectApart() throws IOException {
		try (Unreachable.SilentPort port = new Unreachable.SilentPort();
				AtriumnClient client = client(port.url(), connectTimeout(Duration.ofMillis(100)))) {
			assertConnectTimeout(client);
		}
	}

	@Test
	void theTimeToConnectCoversTheTlsHandshake() {
		try (ScriptedServer stalling = ScriptedServer.start(ScriptedServer.Connection::hang);
				AtriumnClient client = client("https://127.0.0.1:" + stalling.port(),
						connectTimeout(Duration.ofMillis(200)))) {
			assertConnectTimeout(client);
			assertThat(stalling.connections()).isEqualTo(1);
		}
	}

	private static void assertConnectTimeout(AtriumnClient client) {
		AtriumnTimeoutException failure = catchThrowableOfType(AtriumnTimeoutException.class,
				() -> client.ai().deletePrompt("p1"));
		assertThat(failure).hasMessageContaining("failed while connecting [request_timeout]: nothing came in time");
		assertThat(failure.phase()).isEqualTo(Phase.CONNECT);
		assertThat(failure.isRetryable()).isTrue();
		assertThat(client.connections().leased()).isZero();
	}

	private static Consumer<AtriumnClientBuilder> connectTimeout(Duration timeout) {
		return (builder) -> builder.connections(ConnectionSettings.defaults().withConnectTimeout(timeout))
			.retryPolicy(RetryPolicy.none());
	}

	private AtriumnTimeoutException timeout(Consumer<AtriumnClientBuilder> settings) {
		try (AtriumnClient client = client(this.silent.url(), settings)) {
			AtriumnTimeoutException failure = catchThrowableOfType(AtriumnTimeoutException.class,
					() -> client.ingest().getContentItem("c1"));
			assertThat(client.connections().leased()).isZero();
			return failure;
		}
	}

	private void passes(Duration duration) {
		try {
			this.time.sleep(duration);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private AtriumnClient client(String url, Consumer<AtriumnClientBuilder> settings) {
		AtriumnClientBuilder builder = AtriumnClient.builder().baseUrl(url).time(this.time);
		settings.accept(builder);
		return builder.build();
	}

}
