package com.atriumn.client;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Time that passes only when somebody sleeps. Client and emulator go by the same.
 */
class TestTime implements TimeSource, InstantSource {

	private final Instant start = Instant.parse("2026-11-01T12:00:00Z");

	private final List<Duration> sleeps = new ArrayList<>();

	private Duration passed = Duration.ZERO;

	@Override
	public synchronized long nanoTime() {
		return this.passed.toNanos();
	}

	@Override
	public synchronized Instant now() {
		return this.start.plus(this.passed);
	}

	@Override
	public Instant instant() {
		return now();
	}

	@Override
	public synchronized void sleep(Duration duration) throws InterruptedException {
		if (Thread.interrupted()) {
			throw new InterruptedException();
		}
		this.sleeps.add(duration);
		advance(duration);
	}

	synchronized void advance(Duration duration) {
		this.passed = this.passed.plus(duration);
	}

	synchronized Duration passed() {
		return this.passed;
	}

	synchronized List<Duration> sleeps() {
		return List.copyOf(this.sleeps);
	}

}
