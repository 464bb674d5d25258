package com.atriumn.client.credentials;

import org.jspecify.annotations.Nullable;

/**
 * Learns how each login of a {@link CachingTokenProvider} ended: the first, those in the
 * background, and those that callers waited for. It is called by the thread that logged
 * in, before a waiting caller goes on, so it must be quick. What it throws is logged and
 * has no other effect.
 */
@FunctionalInterface
public interface TokenRenewalListener {

	/**
	 * Learn that a login is over.
	 * @param failure why there is no new token, or {@code null} if there is one
	 */
	void renewalEnded(@Nullable Throwable failure);

	/**
	 * A listener that does nothing.
	 * @return the listener
	 */
	static TokenRenewalListener none() {
		return (failure) -> {
		};
	}

}
