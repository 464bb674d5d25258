package com.atriumn.client;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Time and waiting, so that tests need neither. Durations are measured with
 * {@link #nanoTime()}, which no change of the wall clock moves.
 */
interface TimeSource {

	/**
	 * The time of this machine.
	 */
	TimeSource SYSTEM = new TimeSource() {

		@Override
		public long nanoTime() {
			return System.nanoTime();
		}

		@Override
		public Instant now() {
			return Instant.now();
		}

		@Override
		public void sleep(Duration duration) throws InterruptedException {
			TimeUnit.NANOSECONDS.sleep(duration.toNanos());
		}

	};

	long nanoTime();

	Instant now();

	void sleep(Duration duration) throws InterruptedException;

}
