package com.atriumn.client;

import java.time.Duration;

/**
 * The moment at which a call ends. It is fixed once, when the call begins; whatever the
 * call does on the way gets what remains.
 */
record Deadline(Duration timeout, long endNanos, TimeSource time) {

	static Deadline after(Duration timeout, TimeSource time) {
		return new Deadline(timeout, time.nanoTime() + timeout.toNanos(), time);
	}

	Duration remaining() {
		return Duration.ofNanos(Math.max(0, this.endNanos - this.time.nanoTime()));
	}

	boolean isOver() {
		return this.endNanos - this.time.nanoTime() <= 0;
	}

	boolean fits(Duration duration) {
		return duration.compareTo(remaining()) < 0;
	}

}
