package com.atriumn.client.credentials;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Keeps one token and at most one login under way. Reads take no lock; the lock is held
 * for the moments in which the two change, never while anything is waited for. Only the
 * login that is under way may change the token, so one that was forgotten in between ends
 * without effect.
 */
final class TokenCache {

	private final Object lock = new Object();

	private volatile @Nullable CachedToken token;

	private volatile @Nullable PendingLogin login;

	/**
	 * The token, which may be over.
	 */
	@Nullable CachedToken token() {
		return this.token;
	}

	boolean isLoginUnderWay() {
		return this.login != null;
	}

	/**
	 * Make a login the one under way, unless there is one or no need for one.
	 * @param candidate the login that would be started
	 * @param now the time
	 * @return the login to wait for; only if it is the candidate it has to be started
	 */
	PendingLogin join(PendingLogin candidate, Instant now) {
		synchronized (this.lock) {
			if (this.login != null) {
				return this.login;
			}
			if (this.token != null && this.token.isFresh(now)) {
				return PendingLogin.ended(this.token.value());
			}
			this.login = candidate;
			return candidate;
		}
	}

	/**
	 * End a login with a token.
	 * @return the token that it replaces, or {@code null} if there was none or the login
	 * had been forgotten
	 */
	@Nullable CachedToken replace(PendingLogin ended, CachedToken replacement) {
		synchronized (this.lock) {
			if (this.login != ended) {
				return null;
			}
			CachedToken replaced = this.token;
			this.login = null;
			this.token = replacement;
			return replaced;
		}
	}

	/**
	 * End a login without a token to keep. The old one stays and its renewal is put off.
	 * @return the token as it was, or {@code null} if there was none or the login had
	 * been forgotten
	 */
	@Nullable CachedToken postpone(PendingLogin ended, Instant now, double random) {
		synchronized (this.lock) {
			if (this.login != ended) {
				return null;
			}
			CachedToken kept = this.token;
			this.login = null;
			this.token = (kept != null) ? kept.renewalFailed(now, random) : null;
			return kept;
		}
	}

	/**
	 * Drop a token if it is the one that is kept.
	 */
	void drop(Secret rejected) {
		synchronized (this.lock) {
			if (this.token != null && this.token.value().equals(rejected)) {
				this.token = null;
			}
		}
	}

	void clear() {
		synchronized (this.lock) {
			this.token = null;
			this.login = null;
		}
	}

}
