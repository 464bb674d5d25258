package com.atriumn.client.error;

import org.jspecify.annotations.Nullable;

/**
 * The server said yes, but its answer cannot be read: the call may well have taken
 * effect.
 */
public final class AtriumnUnreadableResponseException extends AtriumnException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param failure what is known of the call
	 * @param cause the cause, or {@code null} if there is none
	 */
	public AtriumnUnreadableResponseException(CallFailure failure, @Nullable Throwable cause) {
		super(failure, cause);
	}

}
