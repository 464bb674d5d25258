package com.atriumn.client.credentials;

/**
 * Logs in: gets a new token each time it is asked. It must end in a bounded time, for all
 * calls that need a token wait for the same login. {@link CachingTokenProvider} calls it
 * from a thread of its own, never twice at once unless tokens are not kept or were
 * evicted during a login.
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
