package com.atriumn.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.atriumn.client.call.CallOptions;
import com.atriumn.client.credentials.Secret;
import com.atriumn.client.error.AtriumnException;
import com.atriumn.client.http.ConnectionSettings;
import com.atriumn.client.retry.RetryPolicy;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many threads share two connections and are interrupted or out of time at every possible
 * moment, among them the one at which a connection is handed over.
 */
class InterruptStormTests {

	private static final int THREADS = 30;

	private static final int CALLS = 100;

	private final Queue<Throwable> untyped = new ConcurrentLinkedQueue<>();

	@Test
	void leavesNoConnectionLeasedAndNothingUntyped() throws InterruptedException {
		try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.http("200 OK", "{\"id\":\"c1\"}"));
				AtriumnClient client = client(server.url())) {
			List<Thread> threads = new ArrayList<>();
			for (int i = 0; i < THREADS; i++) {
				Thread thread = new Thread(() -> makeCalls(client));
				threads.add(thread);
				thread.start();
			}
			while (threads.stream().anyMatch(Thread::isAlive)) {
				threads.forEach(Thread::interrupt);
				Thread.yield();
			}
			assertThat(this.untyped).isEmpty();
			assertThat(client.connections().leased()).isZero();
			assertThat(client.withToken(Secret.of("t"))
				.ingest()
				.withOptions(CallOptions.defaults().withTimeout(Duration.ofMinutes(1)))
				.getContentItem("c1")
				.id()).isEqualTo("c1");
		}
	}

	private void makeCalls(AtriumnClient client) {
		for (int i = 0; i < CALLS; i++) {
			try {
				client.ingest().getContentItem("c1");
			}
			catch (AtriumnException ex) {
				Thread.interrupted();
			}
			catch (Throwable ex) {
				this.untyped.add(ex);
			}
		}
	}

	private static AtriumnClient client(String url) {
		return AtriumnClient.builder()
			.baseUrl(url)
			.timeout(Duration.ofMillis(20))
			.retryPolicy(RetryPolicy.none())
			.connections(ConnectionSettings.defaults().withMaxConnections(2, 2))
			.build();
	}

}
