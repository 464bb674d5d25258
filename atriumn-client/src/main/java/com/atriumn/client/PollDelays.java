package com.atriumn.client;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * The delays between two looks at the same thing. They begin with a second, grow by half
 * each time up to ten seconds, and are jittered upwards only: none is shorter than a
 * second, so that one who looks keeps inside 60 a minute whatever the dice say.
 */
final class PollDelays {

	private static final double FIRST_SECONDS = 1;

	private static final double LONGEST_SECONDS = 10;

	private static final double GROWTH = 1.5;

	private final DoubleSupplier random;

	private double seconds = FIRST_SECONDS;

	PollDelays(DoubleSupplier random) {
		this.random = random;
	}

	Duration next() {
		double jittered = this.seconds * (1 + this.random.getAsDouble() / 2);
		this.seconds = Math.min(LONGEST_SECONDS, this.seconds * GROWTH);
		return Duration.ofMillis((long) (jittered * 1000));
	}

}
