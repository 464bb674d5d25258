package com.atriumn.client;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs something later unless it is called off before. One daemon thread serves all calls
 * of a client; it starts with the first call.
 */
final class Watchdog implements AutoCloseable {

	private final ScheduledThreadPoolExecutor executor;

	Watchdog() {
		this.executor = new ScheduledThreadPoolExecutor(1, Threads.daemon("atriumn-deadline"));
		this.executor.setRemoveOnCancelPolicy(true);
		this.executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(true);
	}

	Watch watch(Duration delay, Runnable action) {
		try {
			ScheduledFuture<?> future = this.executor.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
			return () -> future.cancel(false);
		}
		catch (RejectedExecutionException ex) {
			throw new IllegalStateException("The Atriumn client is closed", ex);
		}
	}

	@Override
	public void close() {
		this.executor.shutdown();
	}

	@FunctionalInterface
	interface Watch {

		void end();

	}

}
