package com.atriumn.client;

import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import com.atriumn.client.call.Durations;
import com.atriumn.client.credentials.Secret;

/**
 * The four variables of the environment that every Atriumn SDK reads. One that is empty
 * counts as not set.
 */
final class Environment {

	private final Map<String, String> variables;

	Environment(Map<String, String> variables) {
		this.variables = variables;
	}

	void applyTo(AtriumnClientBuilder builder) {
		apply("ATRIUMN_API_BASE_URL", (url) -> {
			BaseUrl.parse(url, "the value", true);
			builder.baseUrl(url);
		});
		apply("ATRIUMN_API_KEY", (key) -> builder.apiKey(Secret.of(key)));
		apply("ATRIUMN_REQUEST_TIMEOUT", (timeout) -> builder.timeout(Durations.parse(timeout)));
		apply("ATRIUMN_DEBUG", (debug) -> builder.debug(isTrue(debug)));
	}

	private void apply(String name, Consumer<String> setting) {
		String value = this.variables.get(name);
		if (value == null || value.isBlank()) {
			return;
		}
		try {
			setting.accept(value.strip());
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("The environment variable " + name + " is malformed: " + ex.getMessage(),
					ex);
		}
	}

	private static boolean isTrue(String text) {
		return switch (text.toLowerCase(Locale.ROOT)) {
			case "true", "1", "t", "yes", "on" -> true;
			case "false", "0", "f", "no", "off" -> false;
			default -> throw new IllegalArgumentException("write true or false");
		};
	}

}
