package com.atriumn.client;

import java.time.Duration;

/**
 * Tells the listener how each call ended.
 */
final class ObserveStep implements CallStep {

	private final CallStep next;

	private final CallListener listener;

	private final TimeSource time;

	ObserveStep(CallStep next, CallListener listener, TimeSource time) {
		this.next = next;
		this.listener = listener;
		this.time = time;
	}

	@Override
	public <T> T run(Call<T> call, CallState state) {
		long start = this.time.nanoTime();
		RuntimeException failure = null;
		try {
			return this.next.run(call, state);
		}
		catch (RuntimeException ex) {
			failure = ex;
			throw ex;
		}
		finally {
			this.listener.callEnded(call, state, Duration.ofNanos(this.time.nanoTime() - start), failure);
		}
	}

}
