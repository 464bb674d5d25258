package com.atriumn.client;

import java.net.URI;
import java.time.Duration;

import com.atriumn.client.observation.AtriumnObservationContext;
import com.atriumn.client.observation.DefaultAtriumnObservationConvention;
import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;

/**
 * Observes each call once. The observation stands around the whole call, so that its time
 * is what the caller waited, and a span shows every attempt as an event.
 */
final class CallObservations implements CallListener {

	private final Observability settings;

	private final WatcherFailures failures = new WatcherFailures();

	CallObservations(Observability settings) {
		this.settings = settings;
	}

	CallObservation start(Call<?> call) {
		if (this.settings.registry().isNoop()) {
			return CallObservation.NONE;
		}
		try {
			return begin(call);
		}
		catch (RuntimeException ex) {
			this.failures.caught(ex);
			return CallObservation.NONE;
		}
	}

	@Override
	public void attemptEnded(Call<?> call, CallState state, @Nullable Exception failure) {
		try {
			state.observation().attemptEnded(state, failure);
		}
		catch (RuntimeException ex) {
			this.failures.caught(ex);
		}
	}

	@Override
	public void callEnded(Call<?> call, CallState state, Duration took, @Nullable Throwable failure) {
		try {
			state.observation().callEnded(call, state, failure);
		}
		catch (RuntimeException ex) {
			this.failures.caught(ex);
		}
	}

	/**
	 * Make a task that another thread runs belong to what is observed on this one.
	 */
	Runnable inherit(Runnable task) {
		Observation current = this.settings.registry().getCurrentObservation();
		if (current == null) {
			return task;
		}
		return () -> {
			try (Observation.Scope scope = current.openScope()) {
				task.run();
			}
		};
	}

	private CallObservation begin(Call<?> call) {
		AtriumnObservationContext context = new AtriumnObservationContext(this.settings.clientName(), call.operation(),
				origin(call.uri()));
		Observation observation = Observation.createNotStarted(this.settings.convention(),
				DefaultAtriumnObservationConvention.INSTANCE, () -> context, this.settings.registry());
		return new CallObservation(observation.start(), context);
	}

	private static String origin(URI uri) {
		return uri.getScheme() + "://" + uri.getRawAuthority();
	}

}
