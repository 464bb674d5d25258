package com.atriumn.spring.boot.autoconfigure;

import java.time.Duration;

import com.atriumn.client.call.Durations;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A duration as it may stand in a property of Atriumn: also as the Go SDK takes it,
 * {@code 1m30s}, which Spring Boot's own conversion refuses. A type of its own brings its
 * conversion with it, where a converter would change every duration of the application.
 * In {@code /actuator/configprops} it is a text like any other duration.
 *
 * @param value the duration
 */
public record AtriumnDuration(Duration value) {

	/**
	 * Read a duration.
	 * @param text for instance {@code 30s}, {@code 500ms}, {@code 1m30s} or {@code PT30S}
	 * @return the duration, or {@code null} if the text is blank, which counts as not set
	 * @throws IllegalArgumentException if the text is none, or not longer than zero
	 */
	public static @Nullable AtriumnDuration of(String text) {
		if (text.isBlank()) {
			return null;
		}
		Duration value = Durations.parse(text);
		if (value.isZero() || value.isNegative()) {
			throw new IllegalArgumentException("'" + text + "' is not longer than zero");
		}
		return new AtriumnDuration(value);
	}

	static Duration valueOr(@Nullable AtriumnDuration duration, Duration fallback) {
		return (duration != null) ? duration.value() : fallback;
	}

	@Override
	@JsonValue
	public String toString() {
		return this.value.toString();
	}

}
