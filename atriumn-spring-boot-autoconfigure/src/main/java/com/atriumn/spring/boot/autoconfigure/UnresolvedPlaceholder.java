package com.atriumn.spring.boot.autoconfigure;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.atriumn.client.credentials.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a value that still holds a placeholder. Spring Boot leaves one that it cannot
 * resolve as it is, so that the text of {@code ${ATRIUMN_API_KEY}} would go to the server
 * as the key.
 */
final class UnresolvedPlaceholder {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^{}:]*)[^{}]*}");

	private UnresolvedPlaceholder() {
	}

	static void refuse(String property, @Nullable Secret value) {
		refuse(property, (value != null) ? value.reveal() : null);
	}

	static void refuse(String property, @Nullable String value) {
		Matcher placeholder = PLACEHOLDER.matcher((value != null) ? value : "");
		if (placeholder.find()) {
			String name = placeholder.group(1);
			throw new InvalidAtriumnPropertyException(property, "${" + name + "} is set nowhere",
					"Set the property or environment variable " + name + ", or remove " + property + ".");
		}
	}

}
