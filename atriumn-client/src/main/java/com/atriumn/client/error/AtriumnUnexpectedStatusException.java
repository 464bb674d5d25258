package com.atriumn.client.error;

import org.jspecify.annotations.Nullable;

/**
 * A status that no other class stands for, a redirect for instance: redirects are never
 * followed.
 */
public final class AtriumnUnexpectedStatusException extends AtriumnException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param failure what is known of the call
	 * @param cause the cause, or {@code null} if there is none
	 */
	public AtriumnUnexpectedStatusException(CallFailure failure, @Nullable Throwable cause) {
		super(failure, cause);
	}

}
