package com.atriumn.client;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import com.atriumn.client.credentials.ClientCredentials;
import com.atriumn.client.error.AtriumnException;
import com.atriumn.client.http.ConnectionSettings;
import com.atriumn.emulator.AtriumnEmulator;
import com.atriumn.emulator.EmulatedOperation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A thousand threads that need a token at the same moment log in once.
 */
class LoginStormTests {

	private static final int THREADS = 1000;

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-01T00:00:00Z"));

	private AtriumnEmulator emulator;

	private AtriumnClient client;

	@BeforeEach
	void start() {
		this.emulator = AtriumnEmulator.builder().clock(this.now::get).start();
		this.client = AtriumnClient.builder()
			.baseUrl(this.emulator.baseUrl())
			.clientCredentials(ClientCredentials.of(this.emulator.clientId(), this.emulator.clientSecret()))
			.connections(ConnectionSettings.defaults().withMaxConnections(20, 20))
			.timeout(Duration.ofMinutes(2))
			.time(new WallClock(this.now))
			.build();
	}

	@AfterEach
	void stop() {
		this.client.close();
		this.emulator.close();
	}

	@Test
	void logsInOnceAtAColdStart() throws InterruptedException {
		assertThat(callFromAllThreads()).isEqualTo(THREADS);
		assertThat(logins()).isEqualTo(1);
	}

	@Test
	void logsInOnceWhenTheTokenExpires() throws InterruptedException {
		this.client.ai().listPrompts();
		this.now.updateAndGet((instant) -> instant.plus(Duration.ofHours(2)));
		assertThat(callFromAllThreads()).isEqualTo(THREADS);
		assertThat(logins()).isEqualTo(2);
	}

	@Test
	void logsInOnceWhenAllCallsAreAnsweredWith401() throws InterruptedException {
		this.client.ai().listPrompts();
		this.emulator.revokeTokens();
		assertThat(callFromAllThreads()).isEqualTo(THREADS);
		assertThat(logins()).isEqualTo(2);
		int received = this.emulator.requests(EmulatedOperation.LIST_PROMPTS).size();
		assertThat(received).isBetween(THREADS + 2, 2 * THREADS + 1);
	}

	private int callFromAllThreads() throws InterruptedException {
		CountDownLatch start = new CountDownLatch(1);
		AtomicInteger succeeded = new AtomicInteger();
		List<Thread> threads = new ArrayList<>();
		for (int i = 0; i < THREADS; i++) {
			Thread thread = new Thread(null, () -> call(start, succeeded), "caller-" + i, 128 * 1024);
			thread.start();
			threads.add(thread);
		}
		start.countDown();
		for (Thread thread : threads) {
			thread.join();
		}
		return succeeded.get();
	}

	private void call(CountDownLatch start, AtomicInteger succeeded) {
		try {
			start.await();
			this.client.ai().listPrompts();
			succeeded.incrementAndGet();
		}
		catch (InterruptedException | AtriumnException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private int logins() {
		return this.emulator.requests(EmulatedOperation.REQUEST_TOKEN).size();
	}

	/**
	 * Sets the wall clock and leaves the rest to the machine.
	 */
	private record WallClock(AtomicReference<Instant> instant) implements TimeSource {

		@Override
		public long nanoTime() {
			return SYSTEM.nanoTime();
		}

		@Override
		public Instant now() {
			return this.instant.get();
		}

		@Override
		public void sleep(Duration duration) throws InterruptedException {
			SYSTEM.sleep(duration);
		}

	}

}
