package com.atriumn.client.error;

import org.jspecify.annotations.Nullable;

/**
 * Time ran out: the deadline of the call, or the time to connect. {@link #phase()} says
 * what ate the time.
 */
public final class AtriumnTimeoutException extends AtriumnException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param failure what is known of the call
	 * @param cause the cause, or {@code null} if there is none
	 */
	public AtriumnTimeoutException(CallFailure failure, @Nullable Throwable cause) {
		super(failure, cause);
	}

}
