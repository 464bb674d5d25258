package com.atriumn.client.credentials;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CachingTokenProvider}: a thousand threads and one login. Each login is
 * held until all of them wait for it.
 */
@Timeout(120)
class CachingTokenProviderConcurrencyTests {

	private static final int THREADS = 1000;

	private static final Duration TIMEOUT = Duration.ofMinutes(1);

	private final MutableClock clock = new MutableClock();

	private final ScriptedSource source = new ScriptedSource();

	private final CachingTokenProvider provider = new CachingTokenProvider(this.source, TokenCacheSettings.defaults(),
			TokenRenewalListener.none(), (task) -> new Thread(task).start(), this.clock, () -> 0.5);

	@Test
	void logsInOnceAtColdStart() throws Exception {
		assertThat(runInAllThreads(this::token)).hasSize(THREADS).containsOnly("token-1");
		assertThat(this.source.logins()).isOne();
	}

	@Test
	void logsInOnceAtExpiry() throws Exception {
		token();
		this.clock.advance(Duration.ofSeconds(100));
		assertThat(runInAllThreads(this::token)).hasSize(THREADS).containsOnly("token-2");
		assertThat(this.source.logins()).isEqualTo(2);
	}

	@Test
	void logsInOnceWhenAllHadTheSameTokenRejected() throws Exception {
		Secret rejected = this.provider.token(TIMEOUT);
		Queue<String> tokens = runInAllThreads(() -> {
			assertThat(this.provider.reject(rejected)).isTrue();
			return token();
		});
		assertThat(tokens).hasSize(THREADS).containsOnly("token-2");
		assertThat(this.source.logins()).isEqualTo(2);
	}

	@Test
	void sharesTokenWithoutLifeAmongThoseWhoWaitedForIt() throws Exception {
		this.source.issueFor(Duration.ZERO);
		assertThat(runInAllThreads(this::token)).hasSize(THREADS).containsOnly("token-1");
		assertThat(this.source.logins()).isOne();
	}

	@Test
	void sharesFailureAmongThoseWhoWaitedForIt() throws Exception {
		this.source.failWith(new IllegalStateException("down"));
		assertThat(runInAllThreads(this::failure)).hasSize(THREADS).containsOnly("down");
		assertThat(this.source.logins()).isOne();
	}

	@Test
	void startsOneRenewalAndHoldsNobodyUp() throws Exception {
		token();
		this.clock.advance(Duration.ofSeconds(63));
		CountDownLatch started = new CountDownLatch(1);
		CountDownLatch release = new CountDownLatch(1);
		this.source.duringLogin(() -> {
			started.countDown();
			awaitUninterruptibly(release);
		});
		Queue<String> tokens = new ConcurrentLinkedQueue<>();
		join(start(() -> tokens.add(token())));
		started.await();
		release.countDown();
		assertThat(tokens).hasSize(THREADS).containsOnly("token-1");
		assertThat(this.source.logins()).isEqualTo(2);
	}

	private String token() {
		return this.provider.token(TIMEOUT).reveal();
	}

	private String failure() {
		try {
			return token();
		}
		catch (IllegalStateException ex) {
			return String.valueOf(ex.getMessage());
		}
	}

	private Queue<String> runInAllThreads(Supplier<String> call) throws InterruptedException {
		CountDownLatch release = new CountDownLatch(1);
		this.source.duringLogin(() -> awaitUninterruptibly(release));
		Queue<String> results = new ConcurrentLinkedQueue<>();
		List<Thread> threads = start(() -> results.add(call.get()));
		for (Thread thread : threads) {
			while (thread.getState() != Thread.State.TIMED_WAITING && thread.isAlive()) {
				Thread.yield();
			}
		}
		release.countDown();
		join(threads);
		return results;
	}

	private static List<Thread> start(Runnable task) {
		List<Thread> threads = new ArrayList<>(THREADS);
		for (int i = 0; i < THREADS; i++) {
			Thread thread = new Thread(null, task, "caller-" + i, 256 * 1024);
			threads.add(thread);
			thread.start();
		}
		return threads;
	}

	private static void join(List<Thread> threads) throws InterruptedException {
		for (Thread thread : threads) {
			thread.join();
		}
	}

	private static void awaitUninterruptibly(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
