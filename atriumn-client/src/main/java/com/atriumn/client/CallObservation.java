package com.atriumn.client;

import java.util.Map;

import com.atriumn.client.error.AtriumnException;
import com.atriumn.client.observation.AtriumnObservationContext;
import com.atriumn.client.observation.AtriumnObservationDocumentation.CallEvent;
import com.atriumn.client.observation.ErrorCodes;
import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

/**
 * The observation of one call. Without a registry that does something it costs a few
 * calls of empty methods.
 *
 * @param observation the observation, started
 * @param context what it knows, or {@code null} if nobody observes
 */
record CallObservation(Observation observation, @Nullable AtriumnObservationContext context) {

	static final CallObservation NONE = new CallObservation(Observation.NOOP, null);

	/**
	 * The headers that carry the trace to the server.
	 */
	Map<String, String> headers() {
		Map<String, String> headers = (this.context != null) ? this.context.getCarrier() : null;
		return (headers != null) ? headers : Map.of();
	}

	void attemptEnded(CallState state, @Nullable Exception failure) {
		if (this.context == null) {
			return;
		}
		ResponseHead head = state.response();
		String status = (head != null) ? " " + head.status() : "";
		String text = "attempt " + state.attemptsBegun() + ": " + ErrorCodes.of(failure) + status;
		this.observation.event(Observation.Event.of(CallEvent.ATTEMPT.getName(), text));
	}

	void callEnded(Call<?> call, CallState state, @Nullable Throwable failure) {
		if (this.context != null) {
			describe(this.context, call, state, failure);
		}
		if (failure != null) {
			this.observation.error(failure);
		}
		this.observation.stop();
	}

	private static void describe(AtriumnObservationContext context, Call<?> call, CallState state,
			@Nullable Throwable failure) {
		if (failure instanceof AtriumnException ex) {
			context.ended(ex.status(), state.attemptsBegun(), ex.requestId());
			return;
		}
		ResponseHead head = state.response();
		context.ended((head != null) ? head.status() : null, state.attemptsBegun(),
				(head != null) ? Redactor.label(head.requestId(), call, state) : null);
	}

}
