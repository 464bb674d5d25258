package com.atriumn.benchmarks;

import java.util.Arrays;
import java.util.concurrent.Callable;

import com.atriumn.client.ai.AiClient;
import com.atriumn.client.error.AtriumnException;

/**
 * One thread of a {@link LoadRun}: makes one call after the other, and remembers how long
 * each took.
 *
 * @param ai makes the calls
 * @param end the {@link System#nanoTime()} at which it stops
 */
record LoadCaller(AiClient ai, long end) implements Callable<LoadCaller.Calls> {

	private static final int MOST_CALLS = 100_000;

	@Override
	public Calls call() {
		long[] nanos = new long[MOST_CALLS];
		int made = 0;
		int failed = 0;
		long now = System.nanoTime();
		while (now - this.end < 0 && made < MOST_CALLS) {
			failed += succeeds() ? 0 : 1;
			long after = System.nanoTime();
			nanos[made++] = after - now;
			now = after;
		}
		return new Calls(Arrays.copyOf(nanos, made), failed);
	}

	private boolean succeeds() {
		try {
			this.ai.getPrompt("prompt-1");
			return true;
		}
		catch (AtriumnException ex) {
			return false;
		}
	}

	/**
	 * What a thread has done.
	 *
	 * @param nanos how long each call took
	 * @param failed how many of them failed
	 */
	@SuppressWarnings("ArrayRecordComponent") // never compared
	record Calls(long[] nanos, int failed) {
	}

}
