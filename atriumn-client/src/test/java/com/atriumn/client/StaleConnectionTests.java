package com.atriumn.client;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.SSLContext;

import com.atriumn.client.http.ConnectionSettings;
import com.atriumn.client.retry.RetryPolicy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * A server that closes an idle connection fails no call, not even one that must not be
 * made twice, at whatever moment it does so.
 */
class StaleConnectionTests {

	private static final String PROMPT = "{\"id\":\"p1\",\"prompt\":{\"id\":\"p1\"},\"downloadUrl\":\"https://x/y\"}";

	private static final int ROUNDS = 5;

	private static SSLContext tls;

	@BeforeAll
	static void makeCertificate(@TempDir Path directory) throws Exception {
		tls = TestTls.context(directory);
	}

	@ParameterizedTest
	@EnumSource
	void aClosedConnectionIsNotUsedAgain(SampleCall call) throws Exception {
		AtomicInteger closed = new AtomicInteger();
		try (ScriptedServer server = ScriptedServer.start((connection) -> answerOnce(connection, closed));
				AtriumnClient client = client(server.url())) {
			assertSurvives(client, call, server, closed);
		}
	}

	@ParameterizedTest
	@EnumSource
	void aClosedTlsConnectionIsNotUsedAgain(SampleCall call) throws Exception {
		AtomicInteger closed = new AtomicInteger();
		try (ScriptedServer server = ScriptedServer.start(TestTls.serverSocket(tls),
				(connection) -> answerOnce(connection, closed));
				AtriumnClient client = client("https://127.0.0.1:" + server.port())) {
			assertSurvives(client, call, server, closed);
		}
	}

	@Test
	void aConnectionOnWhichTheServerSpokeUnaskedIsNotUsedAgain() throws Exception {
		CountDownLatch answered = new CountDownLatch(1);
		CountDownLatch spoken = new CountDownLatch(1);
		try (ScriptedServer server = ScriptedServer.start((connection) -> {
			connection.readRequest();
			connection.send(ScriptedServer.http("200 OK", PROMPT));
			await(answered);
			connection.send(ScriptedServer.http("200 OK", "{\"id\":\"of somebody else\"}"));
			spoken.countDown();
			connection.hang();
		}); AtriumnClient client = client(server.url())) {
			client.ingest().getContentItem("c1");
			answered.countDown();
			spoken.await();
			assertThat(client.ingest().getContentItem("c1").id()).isEqualTo("p1");
			assertThat(server.connections()).isEqualTo(2);
		}
	}

	@ParameterizedTest
	@EnumSource
	void aLivingConnectionIsUsedAgain(SampleCall call) {
		try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.http("200 OK", PROMPT));
				AtriumnClient client = client(server.url())) {
			for (int i = 0; i < 5; i++) {
				call.make(client);
			}
			assertThat(server.connections()).isEqualTo(1);
			assertThat(client.connections().available()).isEqualTo(1);
		}
	}

	@Test
	void aLivingTlsConnectionIsUsedAgain() throws Exception {
		try (ScriptedServer server = ScriptedServer.start(TestTls.serverSocket(tls), (connection) -> {
			while (connection.readRequest()) {
				connection.send(ScriptedServer.http("200 OK", PROMPT));
			}
		}); AtriumnClient client = client("https://127.0.0.1:" + server.port())) {
			for (int i = 0; i < 5; i++) {
				client.ingest().getContentItem("c1");
			}
			assertThat(server.connections()).isEqualTo(1);
		}
	}

	@Test
	void anErrorAnswerKeepsTheConnection() {
		try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.http("404 Not Found", "{}"));
				AtriumnClient client = client(server.url())) {
			for (int i = 0; i < 3; i++) {
				catchThrowable(() -> client.ingest().getContentItem("c1"));
			}
			assertThat(server.connections()).isEqualTo(1);
		}
	}

	private static void answerOnce(ScriptedServer.Connection connection, AtomicInteger closed) throws IOException {
		if (connection.readRequest()) {
			connection.send(ScriptedServer.http("200 OK", PROMPT));
		}
		connection.socket().close();
		closed.incrementAndGet();
	}

	private static void assertSurvives(AtriumnClient client, SampleCall call, ScriptedServer server,
			AtomicInteger closed) {
		for (int i = 1; i <= ROUNDS; i++) {
			call.make(client);
			while (closed.get() < i) {
				Thread.yield();
			}
		}
		assertThat(server.requests()).hasSize(ROUNDS);
		assertThat(client.metrics().errors()).isZero();
	}

	private static void await(CountDownLatch latch) throws IOException {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IOException(ex);
		}
	}

	private static AtriumnClient client(String url) {
		return AtriumnClient.builder()
			.baseUrl(url)
			.retryPolicy(RetryPolicy.none())
			.connections(ConnectionSettings.defaults().withSslContext(tls))
			.build();
	}

}
