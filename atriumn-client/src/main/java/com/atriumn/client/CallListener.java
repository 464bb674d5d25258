package com.atriumn.client;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Sees every call and every attempt of it as they end, on the calling thread.
 */
interface CallListener {

	default void attemptEnded(Call<?> call, CallState state, @Nullable Exception failure) {
	}

	default void callEnded(Call<?> call, CallState state, Duration took, @Nullable Throwable failure) {
	}

}
