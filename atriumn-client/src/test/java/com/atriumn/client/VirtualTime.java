package com.atriumn.client;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A time that runs like the machine's, but jumps where a call would wait, so that no test
 * waits for a backoff.
 */
final class VirtualTime implements TimeSource {

	static final Instant START = Instant.parse("2026-11-01T12:00:00Z");

	private final long started = System.nanoTime();

	private final List<Duration> sleeps = new CopyOnWriteArrayList<>();

	/**
	 * The waits that were asked for.
	 */
	List<Duration> sleeps() {
		return this.sleeps;
	}

	@Override
	public long nanoTime() {
		return System.nanoTime() + slept();
	}

	@Override
	public Instant now() {
		return START.plusNanos(nanoTime() - this.started);
	}

	@Override
	public void sleep(Duration duration) throws InterruptedException {
		if (Thread.interrupted()) {
			throw new InterruptedException();
		}
		this.sleeps.add(duration);
	}

	private long slept() {
		return this.sleeps.stream().mapToLong(Duration::toNanos).sum();
	}

}
