package com.atriumn.client;

import java.time.Duration;

import com.atriumn.client.Watchdog.Watch;

/**
 * Waits for a standstill. A byte that moves costs no more than the time being noted: the
 * watchdog stays as it is, and looks at the note when it wakes up.
 */
final class StallWatch {

	private final Duration idleTimeout;

	private final Watchdog watchdog;

	private final TimeSource time;

	private final Runnable stalled;

	private volatile long lastMove;

	private boolean ended;

	private Watch watch;

	StallWatch(Duration idleTimeout, Watchdog watchdog, TimeSource time, Runnable stalled) {
		this.idleTimeout = idleTimeout;
		this.watchdog = watchdog;
		this.time = time;
		this.stalled = stalled;
		this.lastMove = time.nanoTime();
		this.watch = watchdog.watch(idleTimeout, this::look);
	}

	void moved() {
		this.lastMove = this.time.nanoTime();
	}

	synchronized void end() {
		this.ended = true;
		this.watch.end();
	}

	private void look() {
		long left = this.idleTimeout.toNanos() - (this.time.nanoTime() - this.lastMove);
		synchronized (this) {
			if (this.ended) {
				return;
			}
			if (left > 0) {
				this.watch = this.watchdog.watch(Duration.ofNanos(left), this::look);
				return;
			}
			this.ended = true;
		}
		this.stalled.run();
	}

}
