package com.atriumn.client.error;

import org.jspecify.annotations.Nullable;

/**
 * The server refuses what was sent: status 400, 413, 414, 415 or 422.
 */
public final class AtriumnInvalidRequestException extends AtriumnException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param failure what is known of the call
	 * @param cause the cause, or {@code null} if there is none
	 */
	public AtriumnInvalidRequestException(CallFailure failure, @Nullable Throwable cause) {
		super(failure, cause);
	}

}
