package com.atriumn.client.retry;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A token bucket that all calls of a client share. Each retry takes {@value #RETRY_COST}
 * tokens and each success gives one back, so that in the long run there are at most a
 * tenth as many retries as successes: a server that is down gets its first requests and,
 * after {@value #CAPACITY} / {@value #RETRY_COST} retries, nothing on top of them.
 */
final class RetryBudget {

	private static final int CAPACITY = 500;

	private static final int RETRY_COST = 10;

	private final AtomicInteger tokens = new AtomicInteger(CAPACITY);

	boolean withdraw() {
		int current = this.tokens.get();
		while (current >= RETRY_COST) {
			if (this.tokens.compareAndSet(current, current - RETRY_COST)) {
				return true;
			}
			current = this.tokens.get();
		}
		return false;
	}

	void deposit() {
		if (this.tokens.get() < CAPACITY) {
			this.tokens.updateAndGet((current) -> Math.min(CAPACITY, current + 1));
		}
	}

}
