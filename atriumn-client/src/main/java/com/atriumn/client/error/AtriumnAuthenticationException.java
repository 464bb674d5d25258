package com.atriumn.client.error;

import org.jspecify.annotations.Nullable;

/**
 * The server does not accept the credentials: status 401.
 */
public final class AtriumnAuthenticationException extends AtriumnException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param failure what is known of the call
	 * @param cause the cause, or {@code null} if there is none
	 */
	public AtriumnAuthenticationException(CallFailure failure, @Nullable Throwable cause) {
		super(failure, cause);
	}

}
