package com.atriumn.client.error;

import org.jspecify.annotations.Nullable;

/**
 * Too many requests: status 429. {@link #retryAfter()} and {@link #rateLimit()} say when
 * to come back.
 */
public final class AtriumnRateLimitException extends AtriumnException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param failure what is known of the call
	 * @param cause the cause, or {@code null} if there is none
	 */
	public AtriumnRateLimitException(CallFailure failure, @Nullable Throwable cause) {
		super(failure, cause);
	}

}
