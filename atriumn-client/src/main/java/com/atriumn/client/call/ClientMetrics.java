package com.atriumn.client.call;

import java.time.Duration;
import java.util.Map;

/**
 * How many calls a client has made since it was built.
 *
 * @param requests how many calls ended, with a value or with an error
 * @param errors how many of them ended with an error
 * @param operations the same for each operation that was called
 */
public record ClientMetrics(long requests, long errors, Map<Operation, OperationMetrics> operations) {

	public ClientMetrics {
		operations = Map.copyOf(operations);
	}

	/**
	 * How many calls of one operation a client has made.
	 *
	 * @param requests how many calls ended, with a value or with an error
	 * @param errors how many of them ended with an error
	 * @param totalTime the time all of them took together
	 */
	public record OperationMetrics(long requests, long errors, Duration totalTime) {
	}

}
