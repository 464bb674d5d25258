package com.atriumn.client;

import com.atriumn.client.error.AtriumnNetworkException;
import com.atriumn.client.error.CallFailure;

/**
 * What a call ends with when its thread is interrupted between attempts.
 */
final class Interrupts {

	static final String DESCRIPTION = "the calling thread was interrupted";

	private Interrupts() {
	}

	static AtriumnNetworkException exception(Call<?> call, CallState state, Exception cause) {
		return new AtriumnNetworkException(new CallFailure(call.operation(), null, "network_error", DESCRIPTION, null,
				null, null, null, state.phase(), false, state.attempts()), cause);
	}

}
