package com.atriumn.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.util.List;
import java.util.Objects;

import com.atriumn.client.call.Attempt;
import com.atriumn.client.call.Phase;
import com.atriumn.client.error.AtriumnException;
import com.atriumn.client.error.AtriumnNetworkException;
import com.atriumn.client.error.AtriumnTimeoutException;
import com.atriumn.client.error.AtriumnUnreadableResponseException;
import com.atriumn.client.error.CallFailure;

/**
 * Makes one typed exception of everything an attempt can end with other than a value, so
 * that the steps around it see nothing else.
 */
final class MapErrorsStep implements CallStep {

	private final SendStep send;

	private final ErrorAnswers errorAnswers;

	private final CallListener listener;

	MapErrorsStep(SendStep send, ErrorAnswers errorAnswers, CallListener listener) {
		this.send = send;
		this.errorAnswers = errorAnswers;
		this.listener = listener;
	}

	@Override
	public <T> T run(Call<T> call, CallState state) {
		state.beginAttempt();
		try {
			T value = this.send.send(call, state);
			this.listener.attemptEnded(call, state, null);
			return value;
		}
		catch (ErrorStatusException ex) {
			throw failed(call, state, this.errorAnswers.exception(call, state, ex));
		}
		catch (UnreadableBodyException ex) {
			throw failed(call, state, unreadable(call, state, ex));
		}
		catch (IOException ex) {
			throw failed(call, state, withoutAnswer(call, state, ex));
		}
		catch (IllegalStateException ex) {
			throw cutOff(call, state, ex);
		}
	}

	/**
	 * The engine has no better exception for a request that is cut off between two of its
	 * steps.
	 */
	private RuntimeException cutOff(Call<?> call, CallState state, IllegalStateException ex) {
		return state.isExpired() ? failed(call, state, withoutAnswer(call, state, new IOException(ex))) : ex;
	}

	private AtriumnException failed(Call<?> call, CallState state, AtriumnException exception) {
		this.listener.attemptEnded(call, state, exception);
		return exception;
	}

	private static AtriumnException unreadable(Call<?> call, CallState state, UnreadableBodyException ex) {
		ResponseHead head = Objects.requireNonNull(state.response());
		List<Attempt> attempts = state.attemptFailed("parse_error");
		CallFailure failure = new CallFailure(call.operation(), head.status(), "parse_error", ex.getMessage(),
				head.requestId(), Redactor.redactSuccess(ex.body(), call, state), null, head.rateLimit(), Phase.BODY,
				false, attempts);
		return new AtriumnUnreadableResponseException(failure, null);
	}

	private static AtriumnException withoutAnswer(Call<?> call, CallState state, IOException ex) {
		if (isInterrupt(ex)) {
			Thread.currentThread().interrupt();
			return new AtriumnNetworkException(failure(call, state, "network_error", Interrupts.DESCRIPTION, false),
					ex);
		}
		boolean repeatable = call.operation().isRepeatable() || !state.phase().isAfterRequestLeft();
		if (state.isExpired()) {
			return Timeouts.exception(call, state, repeatable);
		}
		if (isTimeout(ex)) {
			String description = "nothing came in time while " + state.phase().description();
			return new AtriumnTimeoutException(failure(call, state, "request_timeout", description, repeatable), ex);
		}
		return new AtriumnNetworkException(failure(call, state, "network_error", describe(call, state, ex), repeatable),
				ex);
	}

	private static CallFailure failure(Call<?> call, CallState state, String code, String description,
			boolean retryable) {
		return new CallFailure(call.operation(), null, code, call.explain(description), null, null, null, null,
				state.phase(), retryable && call.isContentRepeatable(), state.attemptFailed(code));
	}

	private static String describe(Call<?> call, CallState state, IOException ex) {
		String message = Redactor.redact(ex.getMessage(), call, state);
		return (message != null) ? ex.getClass().getSimpleName() + ": " + message : ex.getClass().getSimpleName();
	}

	private static boolean isInterrupt(IOException ex) {
		return Thread.currentThread().isInterrupted() || ex instanceof ClosedByInterruptException
				|| ex.getCause() instanceof ClosedByInterruptException;
	}

	private static boolean isTimeout(IOException ex) {
		boolean connectTimeout = ex instanceof ConnectException && ex.getCause() instanceof SocketTimeoutException;
		return connectTimeout || ex instanceof InterruptedIOException;
	}

}
