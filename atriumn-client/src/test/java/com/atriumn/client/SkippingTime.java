package com.atriumn.client;

import java.time.Duration;
import java.time.Instant;

/**
 * Time that stands still, except that waiting moves it on at once.
 */
final class SkippingTime implements TimeSource {

	private Instant now = Instant.parse("2026-11-01T00:00:00Z");

	@Override
	public synchronized long nanoTime() {
		return Duration.between(Instant.EPOCH, this.now).toNanos();
	}

	@Override
	public synchronized Instant now() {
		return this.now;
	}

	@Override
	public synchronized void sleep(Duration duration) {
		this.now = this.now.plus(duration);
	}

}
