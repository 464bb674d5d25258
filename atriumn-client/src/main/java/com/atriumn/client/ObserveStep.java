package com.atriumn.client;

import java.time.Duration;

import io.micrometer.observation.Observation;

/**
 * Observes the call and tells the listener how it ended.
 */
final class ObserveStep implements CallStep {

	private final CallStep next;

	private final CallObservations observations;

	private final CallListener listener;

	private final TimeSource time;

	ObserveStep(CallStep next, CallObservations observations, CallListener listener, TimeSource time) {
		this.next = next;
		this.observations = observations;
		this.listener = listener;
		this.time = time;
	}

	@Override
	public <T> T run(Call<T> call, CallState state) {
		long start = this.time.nanoTime();
		CallObservation observation = this.observations.start(call);
		state.observeWith(observation);
		Throwable failure = null;
		try (Observation.Scope scope = observation.observation().openScope()) {
			return this.next.run(call, state);
		}
		catch (RuntimeException | Error ex) {
			failure = ex;
			throw ex;
		}
		finally {
			this.listener.callEnded(call, state, Duration.ofNanos(this.time.nanoTime() - start), failure);
		}
	}

}
