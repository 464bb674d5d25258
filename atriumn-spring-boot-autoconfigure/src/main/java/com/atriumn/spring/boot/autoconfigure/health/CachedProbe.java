package com.atriumn.spring.boot.autoconfigure.health;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;

/**
 * Runs a probe when its last answer is outdated. However many ask, there is one probe
 * under way at most, and all of them wait for that one: a storm of scrapes costs a call.
 */
final class CachedProbe {

	private final Probe probe;

	private final Duration timeToLive;

	private final InstantSource clock;

	private final Executor executor;

	private @Nullable Run last;

	CachedProbe(Probe probe, Duration timeToLive, InstantSource clock, Executor executor) {
		this.probe = probe;
		this.timeToLive = timeToLive;
		this.clock = clock;
		this.executor = executor;
	}

	/**
	 * Return the answer that is still good, or the one that will come.
	 * @return what the service says of itself, empty if it says nothing or nothing came
	 */
	synchronized CompletableFuture<String> refresh() {
		Run current = this.last;
		if (current == null || current.isOutdated(this.clock.instant())) {
			current = new Run(this.clock.instant().plus(this.timeToLive), new CompletableFuture<>());
			this.last = current;
			start(current.answer);
		}
		return current.answer;
	}

	/**
	 * Start a probe. Whatever becomes of it there is an answer, even if there is no
	 * memory for a thread: without one no probe would ever be run again.
	 */
	private void start(CompletableFuture<String> answer) {
		try {
			this.executor.execute(() -> ask(answer));
		}
		catch (RuntimeException | Error ex) {
			answer.complete("");
		}
	}

	private void ask(CompletableFuture<String> answer) {
		try {
			answer.complete(this.probe.ask());
		}
		catch (RuntimeException ex) {
			answer.complete("");
		}
		finally {
			answer.complete("");
		}
	}

	private record Run(Instant goodUntil, CompletableFuture<String> answer) {

		private boolean isOutdated(Instant now) {
			return this.answer.isDone() && !now.isBefore(this.goodUntil);
		}

	}

}
