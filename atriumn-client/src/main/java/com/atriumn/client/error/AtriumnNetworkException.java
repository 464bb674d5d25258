package com.atriumn.client.error;

import org.jspecify.annotations.Nullable;

/**
 * There was no response: the connection could not be made or broke. Where
 * {@link #phase()} is before the request left, the server never saw it.
 */
public final class AtriumnNetworkException extends AtriumnException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param failure what is known of the call
	 * @param cause the cause, or {@code null} if there is none
	 */
	public AtriumnNetworkException(CallFailure failure, @Nullable Throwable cause) {
		super(failure, cause);
	}

}
