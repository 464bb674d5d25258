package com.atriumn.spring.boot.autoconfigure;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.Environment;

/**
 * Says of a property what its value is, unless it is a secret, and where it comes from.
 */
final class PropertyDescriber {

	private final Environment environment;

	PropertyDescriber(Environment environment) {
		this.environment = environment;
	}

	String describe(String name, String reason) {
		StringBuilder description = new StringBuilder();
		description.append("Atriumn cannot be configured:%n%n    Property: %s".formatted(name));
		ConfigurationProperty property = find(name);
		if (property != null) {
			if (!isSecret(name)) {
				description.append("%n    Value: \"%s\"".formatted(property.getValue()));
			}
			description.append("%n    Origin: %s".formatted(property.getOrigin()));
		}
		return description.append("%n    Reason: %s".formatted(reason)).toString();
	}

	private @Nullable ConfigurationProperty find(String name) {
		ConfigurationPropertyName propertyName = ConfigurationPropertyName.of(name);
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			ConfigurationProperty property = source.getConfigurationProperty(propertyName);
			if (property != null) {
				return property;
			}
		}
		return null;
	}

	private static boolean isSecret(String name) {
		String last = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		return last.contains("key") || last.contains("secret") || last.contains("url");
	}

}
