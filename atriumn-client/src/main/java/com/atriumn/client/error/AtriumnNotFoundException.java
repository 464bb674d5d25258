package com.atriumn.client.error;

import org.jspecify.annotations.Nullable;

/**
 * What was asked for does not exist: status 404 or 410.
 */
public final class AtriumnNotFoundException extends AtriumnException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param failure what is known of the call
	 * @param cause the cause, or {@code null} if there is none
	 */
	public AtriumnNotFoundException(CallFailure failure, @Nullable Throwable cause) {
		super(failure, cause);
	}

}
