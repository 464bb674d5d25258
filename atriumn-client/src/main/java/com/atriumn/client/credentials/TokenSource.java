package com.atriumn.client.credentials;

/**
 * Logs in: gets a new token each time it is asked.
 */
@FunctionalInterface
public interface TokenSource {

	/**
	 * Get a new token.
	 * @return the token and how long it lives
	 * @throws RuntimeException if there is no token to be had
	 */
	IssuedToken issue();

}
