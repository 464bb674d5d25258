package com.atriumn.client.ingest;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * How to wait for a content item.
 *
 * @param timeout how long to wait at most
 * @param listener who sees the changes of its status, or {@code null} for nobody
 */
public record WaitOptions(Duration timeout, @Nullable StatusListener listener) {

	// Long enough for a large file, short enough that somebody who waits for ever by
	// mistake finds out.
	private static final WaitOptions DEFAULTS = new WaitOptions(Duration.ofMinutes(10), null);

	public WaitOptions {
		Assert.isTrue(!timeout.isZero() && !timeout.isNegative(), "'timeout' must be longer than zero");
	}

	/**
	 * The options in force when nothing is set: 10 minutes.
	 * @return the options
	 */
	public static WaitOptions defaults() {
		return DEFAULTS;
	}

	/**
	 * Wait for some time.
	 * @param timeout how long to wait at most, longer than zero
	 * @return the options
	 */
	public static WaitOptions atMost(Duration timeout) {
		return new WaitOptions(timeout, null);
	}

	/**
	 * Return these options with a listener.
	 * @param listener who sees the changes of status
	 * @return the new options
	 */
	public WaitOptions withListener(StatusListener listener) {
		return new WaitOptions(this.timeout, listener);
	}

}
