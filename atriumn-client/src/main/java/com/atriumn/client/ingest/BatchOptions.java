package com.atriumn.client.ingest;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * How to ingest a batch.
 *
 * @param concurrency how many items may be under way at once, at least 1
 * @param timeout how long the whole batch may take, or {@code null} for as long as it
 * needs; what is under way when the time is up is cut off, what is not is not attempted
 * @param listener who sees the progress, or {@code null} for nobody
 */
public record BatchOptions(int concurrency, @Nullable Duration timeout, @Nullable BatchListener listener) {

	// The service allows some twenty items a minute; eight at once keep it busy also
	// while some of them are large uploads.
	private static final BatchOptions DEFAULTS = new BatchOptions(8, null, null);

	public BatchOptions {
		Assert.isTrue(concurrency >= 1, "'concurrency' must be at least 1");
		Assert.isTrue(timeout == null || (!timeout.isZero() && !timeout.isNegative()),
				"'timeout' must be longer than zero");
	}

	/**
	 * The options in force when nothing is set: 8 items at once, as long as it needs.
	 * @return the options
	 */
	public static BatchOptions defaults() {
		return DEFAULTS;
	}

	/**
	 * Return these options with another number of items at once.
	 * @param concurrency how many items may be under way, at least 1
	 * @return the new options
	 */
	public BatchOptions withConcurrency(int concurrency) {
		return new BatchOptions(concurrency, this.timeout, this.listener);
	}

	/**
	 * Return these options with a time for the whole batch.
	 * @param timeout how long it may take, or {@code null} for as long as it needs
	 * @return the new options
	 */
	public BatchOptions withTimeout(@Nullable Duration timeout) {
		return new BatchOptions(this.concurrency, timeout, this.listener);
	}

	/**
	 * Return these options with a listener.
	 * @param listener who sees the progress, or {@code null} for nobody
	 * @return the new options
	 */
	public BatchOptions withListener(@Nullable BatchListener listener) {
		return new BatchOptions(this.concurrency, this.timeout, listener);
	}

}
