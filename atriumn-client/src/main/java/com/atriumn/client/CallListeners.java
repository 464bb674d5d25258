package com.atriumn.client;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Several listeners as one.
 */
record CallListeners(List<CallListener> all) implements CallListener {

	@Override
	public void attemptEnded(Call<?> call, CallState state, @Nullable Exception failure) {
		this.all.forEach((listener) -> listener.attemptEnded(call, state, failure));
	}

	@Override
	public void callEnded(Call<?> call, CallState state, Duration took, @Nullable Throwable failure) {
		this.all.forEach((listener) -> listener.callEnded(call, state, took, failure));
	}

}
