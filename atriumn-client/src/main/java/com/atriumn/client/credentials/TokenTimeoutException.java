package com.atriumn.client.credentials;

/**
 * No token came within the time that the caller had.
 */
public final class TokenTimeoutException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param message what was waited for
	 */
	public TokenTimeoutException(String message) {
		super(message);
	}

}
