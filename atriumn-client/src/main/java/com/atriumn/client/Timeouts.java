package com.atriumn.client;

import com.atriumn.client.error.AtriumnTimeoutException;
import com.atriumn.client.error.CallFailure;
import com.atriumn.client.transfer.TransferOptions;

/**
 * What a call ends with when its deadline is over.
 */
final class Timeouts {

	private Timeouts() {
	}

	static AtriumnTimeoutException exception(Call<?> call, CallState state, boolean retryable) {
		String description = limit(call, state) + " while " + state.phase().description();
		CallFailure failure = new CallFailure(call.operation(), null, "request_timeout", call.explain(description),
				null, null, null, null, state.phase(), retryable && call.isContentRepeatable(),
				state.attemptFailed("request_timeout"));
		return new AtriumnTimeoutException(failure, null);
	}

	private static String limit(Call<?> call, CallState state) {
		TransferOptions transfer = call.transfer();
		if (transfer != null && state.isStalled()) {
			return "no byte moved for " + transfer.idleTimeout().toMillis() + " ms";
		}
		return "the deadline of " + state.deadline().timeout().toMillis() + " ms was over";
	}

}
