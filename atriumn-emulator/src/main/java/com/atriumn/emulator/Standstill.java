package com.atriumn.emulator;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Where late answers wait. Everyone who waits is let go at once when the emulator closes
 * or its faults are cleared, so that neither waits for a client.
 */
final class Standstill {

	private boolean closed;

	private volatile CountDownLatch gate = new CountDownLatch(1);

	/**
	 * Wait, unless there is nothing to wait for.
	 * @return {@code false} if the wait was cut short
	 */
	boolean await(Duration delay) {
		if (delay.isZero()) {
			return true;
		}
		try {
			return !this.gate.await(delay.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/**
	 * Wait until everyone is let go.
	 */
	void awaitRelease() {
		try {
			this.gate.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Let go everyone who waits now.
	 */
	synchronized void release() {
		CountDownLatch previous = this.gate;
		if (!this.closed) {
			this.gate = new CountDownLatch(1);
		}
		previous.countDown();
	}

	/**
	 * Let go everyone who waits, now or later.
	 * @return whether this call was the one that closed it
	 */
	synchronized boolean close() {
		boolean first = !this.closed;
		this.closed = true;
		this.gate.countDown();
		return first;
	}

}
