package com.atriumn.spring.boot.autoconfigure.health;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A clock that moves when it is told to.
 */
final class MutableClock implements InstantSource {

	private volatile Instant now = Instant.parse("2026-11-01T00:00:00Z");

	@Override
	public Instant instant() {
		return this.now;
	}

	void advance(Duration duration) {
		this.now = this.now.plus(duration);
	}

}
