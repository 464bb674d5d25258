package com.atriumn.client.error;

import org.jspecify.annotations.Nullable;

/**
 * The request is at odds with the state of what it is about: status 409 or 412.
 */
public final class AtriumnConflictException extends AtriumnException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param failure what is known of the call
	 * @param cause the cause, or {@code null} if there is none
	 */
	public AtriumnConflictException(CallFailure failure, @Nullable Throwable cause) {
		super(failure, cause);
	}

}
