package com.atriumn.client.credentials;

import java.time.Duration;

import org.springframework.util.Assert;

/**
 * Supplies what goes into the {@code Authorization} header of each secured request: an
 * API key and an access token travel alike. Implement it to take tokens from anywhere
 * else. Called by many threads at once, once an attempt, so an implementation that is
 * slow keeps what it has; {@link CachingTokenProvider} does that for a
 * {@link TokenSource}.
 */
@FunctionalInterface
public interface TokenProvider {

	/**
	 * Return the token to send now.
	 * @param timeout what remains of the call's time; waiting longer is of no use
	 * @return the token, not blank
	 * @throws TokenTimeoutException if the time ran out
	 * @throws TokenInterruptedException if the thread was interrupted while it waited
	 * @throws RuntimeException if there is no token; the call fails with it
	 */
	Secret token(Duration timeout);

	/**
	 * Learn that the server answered 401 to a token.
	 * @param token the token that was sent
	 * @return {@code true} if {@link #token(Duration)} may give another one now; the call
	 * is then made once more
	 */
	default boolean reject(Secret token) {
		return false;
	}

	/**
	 * A provider of one token that is never renewed: an API key, or a user's token.
	 * @param token the token, not blank
	 * @return the provider
	 */
	static TokenProvider fixed(Secret token) {
		Assert.isTrue(!token.isBlank(), "'token' must not be blank");
		return (timeout) -> token;
	}

}
