package com.atriumn.client.credentials;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

/**
 * A login under way, and the place where any number of callers wait for it. A caller that
 * gives up leaves the login to the others.
 * <p>
 * All of them get the exception of a failed login itself and no copy: its type is what
 * they decide on, and a {@link Throwable} may be read and extended by many threads. Its
 * stack trace is that of the thread that logged in.
 */
final class PendingLogin {

	private final CompletableFuture<Secret> outcome = new CompletableFuture<>();

	/**
	 * A login that is over already.
	 */
	static PendingLogin ended(Secret token) {
		PendingLogin login = new PendingLogin();
		login.succeed(token);
		return login;
	}

	void succeed(Secret token) {
		this.outcome.complete(token);
	}

	void fail(Throwable failure) {
		this.outcome.completeExceptionally(failure);
	}

	/**
	 * Wait for the token.
	 */
	Secret await(Duration timeout) {
		try {
			return this.outcome.get(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException ex) {
			throw new TokenTimeoutException("No access token within " + TimeUnit.MILLISECONDS.convert(timeout) + " ms");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new TokenInterruptedException("Interrupted while waiting for an access token", ex);
		}
		catch (ExecutionException ex) {
			throw unchecked(ex.getCause());
		}
	}

	private static RuntimeException unchecked(@Nullable Throwable failure) {
		if (failure instanceof Error error) {
			throw error;
		}
		return (failure instanceof RuntimeException exception) ? exception
				: new IllegalStateException("The login failed", failure);
	}

}
