package com.atriumn.client.error;

import org.jspecify.annotations.Nullable;

/**
 * The credentials are good but do not allow the operation: status 403.
 */
public final class AtriumnPermissionException extends AtriumnException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param failure what is known of the call
	 * @param cause the cause, or {@code null} if there is none
	 */
	public AtriumnPermissionException(CallFailure failure, @Nullable Throwable cause) {
		super(failure, cause);
	}

}
