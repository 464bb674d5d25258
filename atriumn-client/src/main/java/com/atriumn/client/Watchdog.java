package com.atriumn.client;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * Runs something later unless it is called off before. One daemon thread serves all calls
 * of a client; it starts with the first call.
 */
final class Watchdog implements AutoCloseable {

	private static final Duration PACE = Duration.ofMillis(100);

	private final ScheduledThreadPoolExecutor executor;

	private volatile @Nullable ScheduledFuture<?> pace;

	Watchdog() {
		this.executor = new ScheduledThreadPoolExecutor(1, Threads.daemon("atriumn-deadline"));
		this.executor.setRemoveOnCancelPolicy(true);
		this.executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(true);
	}

	Watch watch(Duration delay, Runnable action) {
		try {
			keepPace();
			ScheduledFuture<?> future = this.executor.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
			return () -> future.cancel(false);
		}
		catch (RejectedExecutionException ex) {
			throw new IllegalStateException("The Atriumn client is closed", ex);
		}
	}

	/**
	 * Have something in the queue that is due before the deadlines are. What comes to the
	 * queue's head wakes the thread; without this that is every call, and waking it costs
	 * a quarter of what a call does. Two threads at once may add two, which is harmless.
	 */
	private void keepPace() {
		ScheduledFuture<?> last = this.pace;
		if (last == null || last.isDone()) {
			this.pace = this.executor.schedule(() -> {
			}, PACE.toNanos(), TimeUnit.NANOSECONDS);
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
