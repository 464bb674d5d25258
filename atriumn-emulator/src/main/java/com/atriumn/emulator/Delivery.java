package com.atriumn.emulator;

import java.time.Duration;

/**
 * How an answer reaches the client.
 *
 * @param manner what becomes of the bytes
 * @param delay how long to wait first
 * @param spread over how long to spread the body, zero for at once
 */
record Delivery(Manner manner, Duration delay, Duration spread) {

	static final Delivery AT_ONCE = new Delivery(Manner.WHOLE, Duration.ZERO, Duration.ZERO);

	Delivery manner(Manner manner) {
		return new Delivery(manner, this.delay, this.spread);
	}

	Delivery delayedBy(Duration delay) {
		return new Delivery(this.manner, this.delay.plus(delay), this.spread);
	}

	Delivery spreadOver(Duration spread) {
		return new Delivery(this.manner, this.delay, spread);
	}

	enum Manner {

		WHOLE, TRUNCATED, RESET, NEVER;

		boolean hasStatus() {
			return this == WHOLE || this == TRUNCATED;
		}

	}

}
