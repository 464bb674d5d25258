package com.atriumn.emulator;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Where late answers wait. Everyone who waits is let go at once when the emulator closes
 * or its faults are cleared, so that neither waits for a client.
 */
final class Standstill {

	private volatile CountDownLatch gate = new CountDownLatch(1);

	private volatile boolean open;

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
	void release() {
		CountDownLatch previous = this.gate;
		if (!this.open) {
			this.gate = new CountDownLatch(1);
		}
		previous.countDown();
	}

	/**
	 * Let go everyone who waits, now or later.
	 */
	void close() {
		this.open = true;
		this.gate.countDown();
	}

}
