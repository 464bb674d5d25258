package com.atriumn.client.retry;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RetryBudgetTests {

	private final RetryPolicy policy = RetryPolicy.exponentialBackoff(RetrySettings.defaults());

	@Test
	void deadServerGetsAtMostFiftyRetriesOnTopOfTenThousandCalls() {
		int retries = 0;
		for (int call = 0; call < 10_000; call++) {
			retries += retriesOfFailingCall();
		}
		assertThat(retries).isEqualTo(50);
	}

	@Test
	void serverThatFailsEverySecondCallGetsOneRetryInTenSuccesses() {
		int retries = 0;
		for (int call = 0; call < 10_000; call++) {
			retries += retriesOfFailingCall();
			this.policy.onSuccess();
		}
		assertThat(retries).isBetween(1000, 1050);
	}

	@Test
	void allFailuresAreRetriedWhereFewerThanOneInThirtyCallsFail() {
		for (int failure = 0; failure < 1000; failure++) {
			assertThat(retriesOfFailingCall()).isEqualTo(3);
			succeed(30);
		}
	}

	@Test
	void holdsNoMoreThanItsCapacityHoweverManyCallsSucceed() {
		succeed(100_000);
		int retries = 0;
		for (int call = 0; call < 1000; call++) {
			retries += retriesOfFailingCall();
		}
		assertThat(retries).isEqualTo(50);
	}

	@Test
	void budgetsOfTwoClientsAreApart() {
		for (int call = 0; call < 1000; call++) {
			retriesOfFailingCall();
		}
		RetryPolicy other = RetryPolicy.exponentialBackoff(RetrySettings.defaults());
		assertThat(this.policy.delayAfter(ExponentialBackoffTests.failed(1, null))).isNull();
		assertThat(other.delayAfter(ExponentialBackoffTests.failed(1, null))).isNotNull();
	}

	@Test
	void givesEachTokenToOneThreadOnly() throws InterruptedException {
		RetryBudget budget = new RetryBudget();
		AtomicInteger granted = new AtomicInteger();
		List<Thread> threads = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			threads.add(new Thread(() -> {
				for (int attempt = 0; attempt < 1000; attempt++) {
					granted.addAndGet(budget.withdraw() ? 1 : 0);
				}
			}));
		}
		threads.forEach(Thread::start);
		for (Thread thread : threads) {
			thread.join();
		}
		assertThat(granted).hasValue(50);
	}

	private int retriesOfFailingCall() {
		int retries = 0;
		while (this.policy.delayAfter(ExponentialBackoffTests.failed(retries + 1, null)) != null) {
			retries++;
		}
		return retries;
	}

	private void succeed(int times) {
		for (int i = 0; i < times; i++) {
			this.policy.onSuccess();
		}
	}

}
