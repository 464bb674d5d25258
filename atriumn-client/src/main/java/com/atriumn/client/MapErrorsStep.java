package com.atriumn.client;

import java.io.IOException;
import java.util.Objects;

import com.atriumn.client.call.Phase;
import com.atriumn.client.error.AtriumnException;
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
			throw failed(call, state, NoAnswer.of(call, state, ex));
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
		return state.isExpired() ? failed(call, state, NoAnswer.of(call, state, new IOException(ex))) : ex;
	}

	private AtriumnException failed(Call<?> call, CallState state, AtriumnException exception) {
		this.listener.attemptEnded(call, state, exception);
		return exception;
	}

	private static AtriumnException unreadable(Call<?> call, CallState state, UnreadableBodyException ex) {
		ResponseHead head = Objects.requireNonNull(state.response());
		return new AtriumnUnreadableResponseException(
				new CallFailure(call.operation(), head.status(), "parse_error", ex.getMessage(),
						Redactor.label(head.requestId(), call, state), Redactor.redactSuccess(ex.body(), call, state),
						null, head.rateLimit(), Phase.BODY, false, state.attemptFailed("parse_error")),
				null);
	}

}
