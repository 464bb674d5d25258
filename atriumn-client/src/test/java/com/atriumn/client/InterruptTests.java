package com.atriumn.client;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.net.ssl.SSLContext;

import com.atriumn.client.call.Phase;
import com.atriumn.client.credentials.ClientCredentials;
import com.atriumn.client.error.AtriumnException;
import com.atriumn.client.error.AtriumnNetworkException;
import com.atriumn.client.http.ConnectionSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * An interrupt ends a call at once, wherever it is, and leaves no connection behind. The
 * deadline is a minute away, so that nothing else can end it.
 */
class InterruptTests {

	private static final ScriptedServer.Script SILENCE = (connection) -> {
		connection.readRequest();
		connection.hang();
	};

	private static final ScriptedServer.Script HALF_A_BODY = (connection) -> {
		connection.readRequest();
		connection.send("HTTP/1.1 200 OK\r\nX-RateLimit-Limit: 1\r\nContent-Length: 100\r\n\r\n{");
		connection.hang();
	};

	private static SSLContext tls;

	@BeforeAll
	static void makeCertificate(@TempDir Path directory) throws Exception {
		tls = TestTls.context(directory);
	}

	static Stream<Method> starters() throws NoSuchMethodException {
		Method platform = InterruptTests.class.getDeclaredMethod("startPlatformThread", Runnable.class);
		return Stream.concat(Stream.of(platform),
				Stream.of(Thread.class.getMethods()).filter((method) -> method.getName().equals("startVirtualThread")));
	}

	static Thread startPlatformThread(Runnable task) {
		Thread thread = new Thread(task, "caller");
		thread.start();
		return thread;
	}

	@ParameterizedTest
	@MethodSource("starters")
	void whileWaitingForTheResponse(Method starter) throws Exception {
		try (ScriptedServer server = ScriptedServer.start(SILENCE); AtriumnClient client = client(server.url())) {
			assertEnds(client, starter, () -> !server.requests().isEmpty(), Phase.RESPONSE);
		}
	}

	@ParameterizedTest
	@MethodSource("starters")
	void whileReadingTheBody(Method starter) throws Exception {
		try (ScriptedServer server = ScriptedServer.start(HALF_A_BODY); AtriumnClient client = client(server.url())) {
			assertEnds(client, starter, () -> !client.rateLimits().isEmpty(), Phase.BODY);
		}
	}

	@ParameterizedTest
	@MethodSource("starters")
	void whileWaitingForTheResponseOverTls(Method starter) throws Exception {
		try (ScriptedServer server = ScriptedServer.start(TestTls.serverSocket(tls), SILENCE);
				AtriumnClient client = client("https://127.0.0.1:" + server.port())) {
			assertEnds(client, starter, () -> !server.requests().isEmpty(), Phase.RESPONSE);
		}
	}

	@ParameterizedTest
	@MethodSource("starters")
	void whileReadingTheBodyOverTls(Method starter) throws Exception {
		try (ScriptedServer server = ScriptedServer.start(TestTls.serverSocket(tls), HALF_A_BODY);
				AtriumnClient client = client("https://127.0.0.1:" + server.port())) {
			assertEnds(client, starter, () -> !client.rateLimits().isEmpty(), Phase.BODY);
		}
	}

	@ParameterizedTest
	@MethodSource("starters")
	void duringTheTlsHandshake(Method starter) throws Exception {
		try (ScriptedServer server = ScriptedServer.start(ScriptedServer.Connection::hang);
				AtriumnClient client = client("https://127.0.0.1:" + server.port())) {
			assertEnds(client, starter, () -> server.connections() == 1, Phase.CONNECT);
		}
	}

	@ParameterizedTest
	@MethodSource("starters")
	void whileConnecting(Method starter) throws Exception {
		try (Unreachable.SilentPort port = new Unreachable.SilentPort(); AtriumnClient client = client(port.url())) {
			assertEnds(client, starter, () -> client.connections().leased() == 1, Phase.CONNECT);
		}
	}

	@ParameterizedTest
	@MethodSource("starters")
	void whileWaitingForAConnection(Method starter) throws Exception {
		try (ScriptedServer server = ScriptedServer.start(SILENCE); AtriumnClient client = client(server.url())) {
			Caller holder = new Caller(client, starter);
			await(() -> server.requests().size() == 1);
			Caller caller = new Caller(client, starter);
			await(() -> client.connections().pending() == 1);
			caller.assertEndsWhenInterrupted(Phase.LEASE);
			holder.assertEndsWhenInterrupted(Phase.RESPONSE);
			assertThat(client.connections().leased()).isZero();
		}
	}

	@ParameterizedTest
	@MethodSource("starters")
	void whileWaitingBeforeTheNextAttempt(Method starter) throws Exception {
		String answer = ScriptedServer.http("429 Too Many Requests", "", "Retry-After: 30");
		WatchedTime time = new WatchedTime();
		try (ScriptedServer server = ScriptedServer.answering(answer);
				AtriumnClient client = builder(server.url()).time(time).build()) {
			assertEnds(client, starter, () -> time.sleeping, Phase.BACKOFF);
		}
	}

	@ParameterizedTest
	@MethodSource("starters")
	void whileWaitingForAToken(Method starter) throws Exception {
		try (ScriptedServer server = ScriptedServer.start(SILENCE);
				AtriumnClient client = builder(server.url()).clientCredentials(ClientCredentials.of("id", "secret"))
					.build()) {
			Caller caller = new Caller(client, starter);
			await(() -> !server.requests().isEmpty());
			caller.assertEndsWhenInterrupted(Phase.TOKEN);
		}
	}

	@ParameterizedTest
	@EnumSource
	void beforeItBegins(SampleCall call) {
		try (ScriptedServer server = ScriptedServer.start(SILENCE); AtriumnClient client = client(server.url())) {
			Thread.currentThread().interrupt();
			AtriumnException failure = catchThrowableOfType(AtriumnException.class, () -> call.make(client));
			assertThat(Thread.interrupted()).isTrue();
			assertThat(failure).isInstanceOf(AtriumnNetworkException.class);
			assertThat(server.requests()).isEmpty();
			assertThat(client.connections().leased()).isZero();
		}
	}

	private static void assertEnds(AtriumnClient client, Method starter, Condition underWay, Phase phase)
			throws Exception {
		Caller caller = new Caller(client, starter);
		await(underWay);
		caller.assertEndsWhenInterrupted(phase);
		assertThat(client.connections().leased()).isZero();
	}

	private static void await(Condition condition) {
		while (!condition.isMet()) {
			Thread.yield();
		}
	}

	private static AtriumnClient client(String url) {
		return builder(url).build();
	}

	private static AtriumnClientBuilder builder(String url) {
		return AtriumnClient.builder()
			.baseUrl(url)
			.timeout(Duration.ofMinutes(1))
			.connections(ConnectionSettings.defaults()
				.withConnectTimeout(Duration.ofMinutes(1))
				.withMaxConnections(1, 1)
				.withSslContext(tls));
	}

	@FunctionalInterface
	private interface Condition {

		boolean isMet();

	}

	/**
	 * The machine's time, which tells when somebody sleeps.
	 */
	private static final class WatchedTime implements TimeSource {

		private volatile boolean sleeping;

		@Override
		public long nanoTime() {
			return SYSTEM.nanoTime();
		}

		@Override
		public Instant now() {
			return SYSTEM.now();
		}

		@Override
		public void sleep(Duration duration) throws InterruptedException {
			this.sleeping = true;
			SYSTEM.sleep(duration);
		}

	}

	/**
	 * A thread that makes one call.
	 */
	private static final class Caller {

		private final CountDownLatch ended = new CountDownLatch(1);

		private final Thread thread;

		private volatile AtriumnException failure;

		private volatile boolean interrupted;

		private Caller(AtriumnClient client, Method starter) throws ReflectiveOperationException {
			this.thread = (Thread) starter.invoke(null, (Runnable) () -> call(client));
		}

		private void call(AtriumnClient client) {
			try {
				client.ingest().getContentItem("c1");
			}
			catch (AtriumnException ex) {
				this.failure = ex;
			}
			this.interrupted = Thread.currentThread().isInterrupted();
			this.ended.countDown();
		}

		private void assertEndsWhenInterrupted(Phase phase) throws InterruptedException, IOException {
			this.thread.join(50);
			assertThat(this.thread.isAlive()).as("the call waits").isTrue();
			this.thread.interrupt();
			assertThat(this.ended.await(10, TimeUnit.SECONDS)).as("the call has ended").isTrue();
			assertThat(this.failure).isInstanceOf(AtriumnNetworkException.class)
				.hasMessageContaining("the calling thread was interrupted");
			assertThat(this.failure.phase()).isEqualTo(phase);
			assertThat(this.interrupted).as("the interrupt flag").isTrue();
		}

	}

}
