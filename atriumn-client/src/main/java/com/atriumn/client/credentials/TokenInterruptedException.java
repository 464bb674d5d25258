package com.atriumn.client.credentials;

/**
 * The thread was interrupted while it waited for a token. Its interrupt status is set
 * again when this is thrown.
 */
public final class TokenInterruptedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param message what was waited for
	 * @param cause the interrupt
	 */
	public TokenInterruptedException(String message, InterruptedException cause) {
		super(message, cause);
	}

}
