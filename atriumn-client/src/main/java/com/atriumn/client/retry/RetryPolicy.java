package com.atriumn.client.retry;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;

/**
 * Decides whether a failed attempt is followed by another one, and when. It is asked only
 * where a repetition is safe: what may be repeated is a fact of the operation and of how
 * far the request came, and no policy can change it. Nor can it outstay the deadline: a
 * delay that does not fit ends the call at once. Called by many threads.
 */
@FunctionalInterface
public interface RetryPolicy {

	/**
	 * Decide what follows a failed attempt.
	 * @param attempt the attempt
	 * @return the delay before the next attempt, or {@code null} to give up
	 */
	@Nullable Duration delayAfter(FailedAttempt attempt);

	/**
	 * Learn that a call succeeded, so that a budget can be filled up again.
	 */
	default void onSuccess() {
	}

	/**
	 * A policy that never makes another attempt.
	 * @return the policy
	 */
	static RetryPolicy none() {
		return (attempt) -> null;
	}

	/**
	 * A policy of growing random delays within a budget. Where the server says how long
	 * to wait, it is that long.
	 * @param settings how often and how long
	 * @return a new policy with a budget of its own
	 */
	static RetryPolicy exponentialBackoff(RetrySettings settings) {
		return new ExponentialBackoff(settings, new RetryBudget(), () -> ThreadLocalRandom.current().nextDouble());
	}

}
