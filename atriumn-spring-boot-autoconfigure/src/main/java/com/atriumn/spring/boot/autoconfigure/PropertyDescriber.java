package com.atriumn.spring.boot.autoconfigure;

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
			if (!isSecret(name, property)) {
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

	/**
	 * A URL is one if it has a user name and password in it.
	 */
	private static boolean isSecret(String name, ConfigurationProperty property) {
		return name.endsWith("key") || name.endsWith("secret") || String.valueOf(property.getValue()).contains("@");
	}

}
