package com.atriumn.client.credentials;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the token of a {@link TokenSource} and renews it before it ends. It exists so
 * that a busy application sends its secret once in a while and not with each call, never
 * waits for a login while it has a valid token, and cannot overrun the login server by
 * all its threads at once.
 * <p>
 * <strong>Threads.</strong> A fresh token costs a read of a volatile field and of the
 * clock. All else goes through one login at a time that every caller shares: a thousand
 * threads that find no token, an ended one, or have the same one rejected, wait for the
 * same request. The login runs on an executor and not on the thread that happened to come
 * first, because that thread's short deadline or interrupt would take the token from all
 * the others. A caller waits no longer than its own timeout and stops at once when it is
 * interrupted; the login goes on.
 * <p>
 * <strong>Time.</strong> After 60 to 80 percent of the time a token may be used, the next
 * caller gets it and has it renewed in the background. Shortly before the token expires
 * (10 s, of a life under 100 s a tenth) or reaches its greatest age callers wait for the
 * new one. A token without a stated lifetime is taken to live 5 minutes. One with a
 * lifetime of zero is given to those who waited for it and not kept: there is still never
 * more than one login under way.
 * <p>
 * <strong>Failure.</strong> While the token is valid a failed renewal is logged once,
 * told to the {@link TokenRenewalListener} and otherwise not noticed; it is tried again
 * after a growing delay. Without a valid token the failure goes to all who waited for
 * that login, as the source threw it, and the next caller tries again. A token that the
 * server does not accept is dropped only if it is still the current one, so late
 * rejections of an old token cannot throw a new one away.
 * <p>
 * <strong>Lifecycle.</strong> Nothing happens before the first call and nothing needs to
 * be closed: there is no timer, an idle application lets its token end.
 */
public final class CachingTokenProvider implements TokenProvider {

	private final boolean enabled;

	private final InstantSource clock;

	private final TokenCache cache = new TokenCache();

	private final LoginRunner logins;

	/**
	 * Create a provider.
	 * @param source where tokens come from; it runs on {@code background}
	 * @param settings whether and how long tokens are kept
	 * @param listener learns how each login ended
	 * @param background runs logins; it should not queue them behind long work
	 * @param clock the time
	 * @param random numbers from 0 to 1 that spread renewals
	 */
	public CachingTokenProvider(TokenSource source, TokenCacheSettings settings, TokenRenewalListener listener,
			Executor background, InstantSource clock, DoubleSupplier random) {
		this.enabled = settings.enabled();
		this.clock = clock;
		this.logins = new LoginRunner(source, settings.maxAge(), this.cache, listener, background, clock, random);
	}

	/**
	 * A provider with the default settings that starts a daemon thread for each login.
	 * @param source where tokens come from
	 * @return a new provider
	 */
	public static CachingTokenProvider of(TokenSource source) {
		return of(source, TokenCacheSettings.defaults(), TokenRenewalListener.none());
	}

	/**
	 * A provider that starts a daemon thread for each login.
	 * @param source where tokens come from
	 * @param settings whether and how long tokens are kept
	 * @param listener learns how each login ended
	 * @return a new provider
	 */
	public static CachingTokenProvider of(TokenSource source, TokenCacheSettings settings,
			TokenRenewalListener listener) {
		return new CachingTokenProvider(source, settings, listener, CachingTokenProvider::startThread,
				Clock.systemUTC(), () -> ThreadLocalRandom.current().nextDouble());
	}

	/**
	 * Return the token, new if there is no valid one.
	 * @throws TokenTimeoutException if a login takes longer than {@code timeout}
	 * @throws TokenInterruptedException if the thread is interrupted while it waits
	 * @throws IllegalStateException if the executor does not take the login
	 * @throws RuntimeException what the source threw in the login that was waited for;
	 * other waiting threads get the same instance
	 */
	@Override
	public Secret token(Duration timeout) {
		if (!this.enabled) {
			return this.logins.start(new PendingLogin()).await(timeout);
		}
		CachedToken token = this.cache.token();
		Instant now = this.clock.instant();
		if (token == null || !token.isUsable(now)) {
			return login(now).await(timeout);
		}
		if (!token.isFresh(now) && !this.cache.isLoginUnderWay()) {
			login(now);
		}
		return token.value();
	}

	/**
	 * Drop a token that the server did not accept, unless another one has taken its
	 * place.
	 * @return {@code true} if tokens are kept: there is another one, or there will be
	 * after a login. If none are kept the rejected one was new, and the next would be
	 * rejected too
	 */
	@Override
	public boolean reject(Secret token) {
		this.cache.drop(token);
		return this.enabled;
	}

	/**
	 * Forget the token. A login under way goes on for those who wait for it, and its
	 * token is not kept.
	 */
	public void evict() {
		this.cache.clear();
	}

	/**
	 * When the token that is kept expires, as far as its issuer said.
	 * @return the time, which may be over, or {@code null} if no token is kept
	 */
	public @Nullable Instant expiresAt() {
		CachedToken token = this.cache.token();
		return (token != null) ? token.schedule().expiresAt() : null;
	}

	private PendingLogin login(Instant now) {
		PendingLogin candidate = new PendingLogin();
		PendingLogin login = this.cache.join(candidate, now);
		return (login == candidate) ? this.logins.start(login) : login;
	}

	private static void startThread(Runnable task) {
		Thread thread = new Thread(task, "atriumn-login");
		thread.setDaemon(true);
		thread.start();
	}

}
