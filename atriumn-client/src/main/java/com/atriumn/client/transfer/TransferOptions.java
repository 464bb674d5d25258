package com.atriumn.client.transfer;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * How content is moved to and from object storage. The timeout of a call does not count
 * here: it would cut a large file that is well on its way.
 *
 * @param idleTimeout how long no byte may move, on the way out or in, before an attempt
 * is given up
 * @param timeout how long the whole transfer may take, every attempt and the waits
 * between them, or {@code null} for as long as it moves
 * @param listener who sees the progress, or {@code null} for nobody
 */
public record TransferOptions(Duration idleTimeout, @Nullable Duration timeout, @Nullable ProgressListener listener) {

	// 60 s is what the Go SDK gives its UploadToURL; here it bounds only a standstill.
	private static final TransferOptions DEFAULTS = new TransferOptions(Duration.ofSeconds(60), null, null);

	public TransferOptions {
		Assert.isTrue(isPositive(idleTimeout), "'idleTimeout' must be longer than zero");
		Assert.isTrue(timeout == null || isPositive(timeout), "'timeout' must be longer than zero");
	}

	/**
	 * The options in force when nothing is set: at most 60 s without a byte, and no other
	 * end.
	 * @return the options
	 */
	public static TransferOptions defaults() {
		return DEFAULTS;
	}

	/**
	 * Return these options with another idle timeout.
	 * @param idleTimeout how long no byte may move, longer than zero
	 * @return the new options
	 */
	public TransferOptions withIdleTimeout(Duration idleTimeout) {
		return new TransferOptions(idleTimeout, this.timeout, this.listener);
	}

	/**
	 * Return these options with a timeout for the whole transfer.
	 * @param timeout how long it may take, longer than zero, or {@code null} for as long
	 * as it moves
	 * @return the new options
	 */
	public TransferOptions withTimeout(@Nullable Duration timeout) {
		return new TransferOptions(this.idleTimeout, timeout, this.listener);
	}

	/**
	 * Return these options with a listener.
	 * @param listener who sees the progress, or {@code null} for nobody
	 * @return the new options
	 */
	public TransferOptions withListener(@Nullable ProgressListener listener) {
		return new TransferOptions(this.idleTimeout, this.timeout, listener);
	}

	private static boolean isPositive(Duration duration) {
		return !duration.isZero() && !duration.isNegative();
	}

}
