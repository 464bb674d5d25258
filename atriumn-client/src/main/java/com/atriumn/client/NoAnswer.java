package com.atriumn.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.security.cert.CertificateException;
import java.util.List;

import javax.net.ssl.SSLPeerUnverifiedException;

import com.atriumn.client.call.Attempt;
import com.atriumn.client.error.AtriumnException;
import com.atriumn.client.error.AtriumnNetworkException;
import com.atriumn.client.error.AtriumnTimeoutException;
import com.atriumn.client.error.CallFailure;
import com.atriumn.client.transfer.TransferOptions;
import org.jspecify.annotations.Nullable;

/**
 * What a call ends with when no answer came, and what is known of why. Which exception
 * the engine throws depends on the moment at which a connection is cut, so the reasons
 * that lie on this side are asked first: an interrupt, then the deadline.
 */
final class NoAnswer {

	private static final String NETWORK_ERROR = "network_error";

	private static final String REQUEST_TIMEOUT = "request_timeout";

	static final String INTERRUPTED = "the calling thread was interrupted";

	private NoAnswer() {
	}

	/**
	 * The failure of the attempt under way, which is recorded with it.
	 */
	static AtriumnException of(Call<?> call, CallState state, IOException ex) {
		if (isInterrupt(ex)) {
			return interrupted(call, state, state.attemptFailed(NETWORK_ERROR), ex);
		}
		boolean retryable = !state.phase().isAfterRequestLeft() || call.operation().isRepeatable();
		if (state.isExpired()) {
			return deadlineOver(call, state, state.attemptFailed(REQUEST_TIMEOUT), retryable);
		}
		Throwable cause = Redactor.isClean(ex, call, state) ? ex : null;
		if (ex instanceof InterruptedIOException) {
			String description = "nothing came in time while " + state.phase().description();
			return new AtriumnTimeoutException(
					failure(call, state, REQUEST_TIMEOUT, description, retryable, state.attemptFailed(REQUEST_TIMEOUT)),
					cause);
		}
		return new AtriumnNetworkException(failure(call, state, NETWORK_ERROR, describe(call, state, ex),
				retryable && !isUntrusted(ex), state.attemptFailed(NETWORK_ERROR)), cause);
	}

	/**
	 * The end of a call whose time is up between two attempts or before the first.
	 */
	static AtriumnTimeoutException deadlineOver(Call<?> call, CallState state) {
		return deadlineOver(call, state, state.attempts(), true);
	}

	/**
	 * The end of a call whose thread is interrupted between two attempts or before the
	 * first.
	 */
	static AtriumnNetworkException interrupted(Call<?> call, CallState state, Exception cause) {
		return interrupted(call, state, state.attempts(), cause);
	}

	private static AtriumnTimeoutException deadlineOver(Call<?> call, CallState state, List<Attempt> attempts,
			boolean retryable) {
		return new AtriumnTimeoutException(
				failure(call, state, REQUEST_TIMEOUT, limit(call, state), retryable, attempts), null);
	}

	private static AtriumnNetworkException interrupted(Call<?> call, CallState state, List<Attempt> attempts,
			Exception cause) {
		Thread.currentThread().interrupt();
		return new AtriumnNetworkException(failure(call, state, NETWORK_ERROR, INTERRUPTED, false, attempts), cause);
	}

	private static CallFailure failure(Call<?> call, CallState state, String code, String description,
			boolean retryable, List<Attempt> attempts) {
		return new CallFailure(call.operation(), null, code, call.explain(description), null, null, null, null,
				state.phase(), retryable && call.isContentRepeatable(), attempts);
	}

	private static String limit(Call<?> call, CallState state) {
		TransferOptions transfer = call.transfer();
		if (transfer != null && state.isStalled()) {
			return "no byte moved for " + transfer.idleTimeout().toMillis() + " ms";
		}
		return "the deadline of " + state.deadline().timeout().toMillis() + " ms was over";
	}

	private static String describe(Call<?> call, CallState state, IOException ex) {
		String message = Redactor.redact(ex.getMessage(), call, state);
		return (message != null) ? ex.getClass().getSimpleName() + ": " + message : ex.getClass().getSimpleName();
	}

	private static boolean isInterrupt(IOException ex) {
		return Thread.currentThread().isInterrupted() || ex instanceof ClosedByInterruptException
				|| ex.getCause() instanceof ClosedByInterruptException;
	}

	/**
	 * Whether the server's certificate was refused, which the next attempt would not
	 * change.
	 */
	private static boolean isUntrusted(IOException ex) {
		for (@Nullable
		Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof CertificateException || cause instanceof SSLPeerUnverifiedException) {
				return true;
			}
		}
		return false;
	}

}
