package com.atriumn.client;

import java.time.Duration;
import java.util.List;

import com.atriumn.client.call.Operation;
import com.atriumn.client.call.Phase;
import com.atriumn.client.error.AtriumnNetworkException;
import com.atriumn.client.error.CallFailure;

/**
 * Waits before a call that the service would refuse, because the window of its rate limit
 * is used up. Walking through many pages would otherwise end with the first refusal that
 * outlasts a call.
 */
final class RatePause {

	// No window of an operation that lists is longer; a header that says more is wrong.
	private static final Duration LONGEST_WINDOW = Duration.ofMinutes(1);

	private RatePause() {
	}

	static void before(Operation operation, Pipeline pipeline) {
		Duration pause = pipeline.pauseBefore(operation);
		if (pause.isZero()) {
			return;
		}
		try {
			pipeline.time().sleep((pause.compareTo(LONGEST_WINDOW) < 0) ? pause : LONGEST_WINDOW);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AtriumnNetworkException(new CallFailure(operation, null, "network_error", NoAnswer.INTERRUPTED,
					null, null, null, null, Phase.BACKOFF, false, List.of()), ex);
		}
	}

}
