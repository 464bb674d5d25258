package com.atriumn.client.retry;

import java.time.Duration;

import org.springframework.util.Assert;

/**
 * How failed attempts are made again.
 *
 * @param maxRetries how many attempts may follow the first; 0 for none
 * @param backoffFactor by how much the delay grows from one attempt to the next
 * @param initialDelay the longest delay before the first retry; the actual one is chosen
 * between zero and this, so that clients which failed together do not return together
 * @param maxDelay the longest delay before any retry
 */
public record RetrySettings(int maxRetries, double backoffFactor, Duration initialDelay, Duration maxDelay) {

	// 3 retries and a factor of 2 are the Go SDK's documented retry configuration.
	private static final RetrySettings DEFAULTS = new RetrySettings(3, 2, Duration.ofMillis(200),
			Duration.ofSeconds(5));

	public RetrySettings {
		Assert.isTrue(maxRetries >= 0, "'maxRetries' must not be negative");
		Assert.isTrue(backoffFactor >= 1 && Double.isFinite(backoffFactor), "'backoffFactor' must be at least 1");
		Assert.isTrue(!initialDelay.isNegative(), "'initialDelay' must not be negative");
		Assert.isTrue(maxDelay.compareTo(initialDelay) >= 0, "'maxDelay' must not be shorter than 'initialDelay'");
	}

	/**
	 * The settings in force when nothing is set: 3 retries, factor 2, 200 ms at first, at
	 * most 5 s.
	 * @return the defaults
	 */
	public static RetrySettings defaults() {
		return DEFAULTS;
	}

}
