package com.atriumn.client.credentials;

import java.time.Duration;

import org.springframework.util.Assert;

/**
 * How tokens from client credentials are kept.
 *
 * @param enabled whether tokens are kept at all; if not, each attempt logs in
 * @param maxAge how long a token is used at most, however long it lives
 */
public record TokenCacheSettings(boolean enabled, Duration maxAge) {

	// 30 minutes is what the Go SDK's guide shows for EnableTokenCaching.
	private static final TokenCacheSettings DEFAULTS = new TokenCacheSettings(true, Duration.ofMinutes(30));

	public TokenCacheSettings {
		Assert.isTrue(!maxAge.isZero() && !maxAge.isNegative(), "'maxAge' must be longer than zero");
	}

	/**
	 * The settings in force when nothing is set: on, 30 minutes.
	 * @return the defaults
	 */
	public static TokenCacheSettings defaults() {
		return DEFAULTS;
	}

	/**
	 * Settings that keep no token.
	 * @return the settings
	 */
	public static TokenCacheSettings disabled() {
		return new TokenCacheSettings(false, DEFAULTS.maxAge());
	}

}
