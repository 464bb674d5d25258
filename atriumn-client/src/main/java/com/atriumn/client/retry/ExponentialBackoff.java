package com.atriumn.client.retry;

import java.time.Duration;
import java.util.function.DoubleSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Delays chosen at random between zero and a bound that grows with each attempt. Full
 * jitter spreads clients that failed at the same moment over the whole interval, which
 * costs a struggling server less than equal delays do.
 */
final class ExponentialBackoff implements RetryPolicy {

	private final RetrySettings settings;

	private final RetryBudget budget;

	private final DoubleSupplier random;

	ExponentialBackoff(RetrySettings settings, RetryBudget budget, DoubleSupplier random) {
		this.settings = settings;
		this.budget = budget;
		this.random = random;
	}

	@Override
	public @Nullable Duration delayAfter(FailedAttempt attempt) {
		if (attempt.number() > this.settings.maxRetries() || !this.budget.withdraw()) {
			return null;
		}
		Duration requested = attempt.requestedDelay();
		return (requested != null) ? requested : jitter(bound(attempt.number()));
	}

	@Override
	public void onSuccess() {
		this.budget.deposit();
	}

	private double bound(int attempt) {
		double nanos = (double) this.settings.initialDelay().toNanos()
				* Math.pow(this.settings.backoffFactor(), attempt - 1);
		return Math.min(nanos, (double) this.settings.maxDelay().toNanos());
	}

	private Duration jitter(double boundNanos) {
		return Duration.ofNanos((long) (boundNanos * this.random.getAsDouble()));
	}

}
