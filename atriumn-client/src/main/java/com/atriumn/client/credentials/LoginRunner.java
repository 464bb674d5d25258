package com.atriumn.client.credentials;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs logins in the background and takes what comes of them to the cache, the listener,
 * the log and last to those who wait. Whatever goes wrong on the way, a login that was
 * started ends: one left open would hold up every call for ever.
 *
 * @param source where tokens come from
 * @param maxAge how long a token is used at most
 * @param cache what keeps them
 * @param listener learns how each login ended
 * @param background runs the logins
 * @param clock the time
 * @param random numbers from 0 to 1
 */
record LoginRunner(TokenSource source, Duration maxAge, TokenCache cache, TokenRenewalListener listener,
		Executor background, InstantSource clock, DoubleSupplier random) {

	private static final Logger logger = LoggerFactory.getLogger(CachingTokenProvider.class);

	PendingLogin start(PendingLogin login) {
		try {
			this.background.execute(() -> run(login));
		}
		catch (Throwable ex) {
			failed(login, new IllegalStateException("The login could not be started", ex));
		}
		return login;
	}

	private void run(PendingLogin login) {
		CachedToken token;
		try {
			token = issue();
		}
		catch (Throwable ex) {
			failed(login, ex);
			return;
		}
		succeeded(login, token);
	}

	private CachedToken issue() {
		Instant asked = this.clock.instant();
		IssuedToken issued = this.source.issue();
		return new CachedToken(issued.value(),
				RefreshSchedule.of(asked, issued.expiresIn(), this.maxAge, this.random.getAsDouble()));
	}

	private void succeeded(PendingLogin login, CachedToken token) {
		Instant now = this.clock.instant();
		if (token.isUsable(now)) {
			logRecovery(this.cache.replace(login, token));
		}
		else {
			this.cache.postpone(login, now, this.random.getAsDouble());
		}
		tellListener(null);
		login.succeed(token.value());
	}

	private void failed(PendingLogin login, Throwable failure) {
		Instant now = this.clock.instant();
		logFailure(this.cache.postpone(login, now, this.random.getAsDouble()), now, failure);
		tellListener(failure);
		login.fail(failure);
	}

	private void tellListener(@Nullable Throwable failure) {
		try {
			this.listener.renewalEnded(failure);
		}
		catch (RuntimeException ex) {
			logger.warn("The token renewal listener failed", ex);
		}
	}

	/**
	 * Callers do not notice a failed renewal, so the first of several is worth a line.
	 */
	private static void logFailure(@Nullable CachedToken kept, Instant now, Throwable failure) {
		if (kept != null && kept.isUsable(now) && kept.schedule().failures() == 0) {
			logger.warn("The access token could not be renewed, the present one serves until {}: {}",
					kept.schedule().blockAfter(), failure.toString());
		}
	}

	private static void logRecovery(@Nullable CachedToken replaced) {
		if (replaced != null && replaced.schedule().failures() > 0) {
			logger.info("The access token is renewed again");
		}
	}

}
