package com.atriumn.client;

import com.atriumn.client.error.AtriumnTimeoutException;
import com.atriumn.client.error.CallFailure;

/**
 * What a call ends with when its deadline is over.
 */
final class Timeouts {

	private Timeouts() {
	}

	static AtriumnTimeoutException exception(Call<?> call, CallState state, boolean retryable) {
		String description = "the deadline of " + state.deadline().timeout().toMillis() + " ms was over while "
				+ state.phase().description();
		CallFailure failure = new CallFailure(call.operation(), null, "request_timeout", description, null, null, null,
				null, state.phase(), retryable, state.attemptFailed("request_timeout"));
		return new AtriumnTimeoutException(failure, null);
	}

}
