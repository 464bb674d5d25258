package com.atriumn.client.error;

import org.jspecify.annotations.Nullable;

/**
 * The server failed: status 500 and above.
 */
public final class AtriumnServerException extends AtriumnException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param failure what is known of the call
	 * @param cause the cause, or {@code null} if there is none
	 */
	public AtriumnServerException(CallFailure failure, @Nullable Throwable cause) {
		super(failure, cause);
	}

}
