package com.atriumn.client;

import java.time.Duration;

import com.atriumn.client.call.Phase;
import com.atriumn.client.error.AtriumnException;
import com.atriumn.client.error.AtriumnNotFoundException;
import com.atriumn.client.retry.FailedAttempt;
import com.atriumn.client.retry.RetryPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Makes a failed attempt again. Whether that is safe is decided here and not by the
 * policy: an operation that changes something is sent again only if the request certainly
 * never left.
 */
final class RetryStep implements CallStep {

	private final CallStep next;

	private final RetryPolicy policy;

	private final TimeSource time;

	RetryStep(CallStep next, RetryPolicy policy, TimeSource time) {
		this.next = next;
		this.policy = policy;
		this.time = time;
	}

	@Override
	public <T> T run(Call<T> call, CallState state) {
		while (true) {
			boolean mayHaveActed = state.mayHaveReachedServer();
			try {
				T value = this.next.run(call, state);
				this.policy.onSuccess();
				return value;
			}
			catch (AtriumnNotFoundException ex) {
				if (!mayHaveActed || !call.isDelete()) {
					throw ex;
				}
				return call.decoder().ofNothing();
			}
			catch (AtriumnException ex) {
				pauseOrThrow(call, state, ex);
			}
		}
	}

	private void pauseOrThrow(Call<?> call, CallState state, AtriumnException failure) {
		Duration delay = delayAfter(call, state, failure);
		if (delay == null || !state.deadline().fits(delay) || !call.allowsPause(delay)) {
			throw failure;
		}
		state.waitBeforeNext(delay);
		try {
			this.time.sleep(delay);
		}
		catch (InterruptedException ex) {
			throw NoAnswer.interrupted(call, state, ex);
		}
	}

	private @Nullable Duration delayAfter(Call<?> call, CallState state, AtriumnException failure) {
		boolean ofAnAttempt = failure.operation() == call.operation() && failure.phase() != Phase.TOKEN;
		if (!call.retries() || !ofAnAttempt || !failure.isRetryable()) {
			return null;
		}
		return this.policy.delayAfter(new FailedAttempt(state.retries() + 1, failure, failure.retryAfter()));
	}

}
