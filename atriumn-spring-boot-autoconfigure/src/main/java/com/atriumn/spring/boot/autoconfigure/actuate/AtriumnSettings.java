package com.atriumn.spring.boot.autoconfigure.actuate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.atriumn.spring.boot.autoconfigure.actuate.AtriumnDescriptor.SettingDescriptor;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.Sanitizer;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;

/**
 * The properties that are set, with where they come from. Only properties that are known
 * are looked up, so that nothing is shown that merely has a similar name; the secrets
 * among them are masked, whatever the application's sanitizing functions do.
 */
final class AtriumnSettings {

	static final Set<String> SECRETS = Set.of("atriumn.api.key", "atriumn.credentials.client-secret");

	static final List<String> NAMES = List.of("atriumn.enabled", "atriumn.api.base-url", "atriumn.api.key",
			"atriumn.api.allow-http", "atriumn.request.timeout", "atriumn.request.connect-timeout", "atriumn.debug",
			"atriumn.tenant-id", "atriumn.credentials.client-id", "atriumn.credentials.client-secret",
			"atriumn.credentials.scope", "atriumn.retry.max-retries", "atriumn.retry.backoff-factor",
			"atriumn.retry.initial-delay", "atriumn.retry.max-delay", "atriumn.token-cache.enabled",
			"atriumn.token-cache.max-age", "atriumn.pool.max-connections", "atriumn.pool.max-connections-per-host",
			"atriumn.pool.idle-timeout", "atriumn.pool.time-to-live", "atriumn.ssl.bundle", "atriumn.auth.enabled",
			"atriumn.auth.base-url", "atriumn.auth.timeout", "atriumn.storage.enabled", "atriumn.storage.base-url",
			"atriumn.storage.timeout", "atriumn.ai.enabled", "atriumn.ai.base-url", "atriumn.ai.timeout",
			"atriumn.ai.task-timeout", "atriumn.ingest.enabled", "atriumn.ingest.base-url", "atriumn.ingest.timeout");

	private final Environment environment;

	private final Sanitizer sanitizer;

	AtriumnSettings(Environment environment, Sanitizer sanitizer) {
		this.environment = environment;
		this.sanitizer = sanitizer;
	}

	Map<String, SettingDescriptor> describe() {
		Map<String, SettingDescriptor> settings = new LinkedHashMap<>();
		for (String name : NAMES) {
			SettingDescriptor setting = describe(name);
			if (setting != null) {
				settings.put(name, setting);
			}
		}
		return settings;
	}

	/**
	 * Return a value as the application's sanitizing functions leave it.
	 */
	@Nullable Object sanitize(String name, @Nullable Object value) {
		return sanitize(name, value, null);
	}

	private @Nullable SettingDescriptor describe(String name) {
		ConfigurationPropertyName propertyName = ConfigurationPropertyName.of(name);
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			ConfigurationProperty property = source.getConfigurationProperty(propertyName);
			if (property != null) {
				return describe(name, property, source);
			}
		}
		return null;
	}

	private SettingDescriptor describe(String name, ConfigurationProperty property,
			ConfigurationPropertySource source) {
		PropertySource<?> propertySource = (source.getUnderlyingSource() instanceof PropertySource<?> underlying)
				? underlying : null;
		Origin origin = property.getOrigin();
		return new SettingDescriptor(value(name, property, propertySource),
				(origin != null) ? origin.toString() : null);
	}

	private @Nullable Object value(String name, ConfigurationProperty property, @Nullable PropertySource<?> source) {
		if (SECRETS.contains(name)) {
			return SanitizableData.SANITIZED_VALUE;
		}
		return sanitize(name, this.environment.resolvePlaceholders(property.getValue().toString()), source);
	}

	private @Nullable Object sanitize(String name, @Nullable Object value, @Nullable PropertySource<?> source) {
		return this.sanitizer.sanitize(new SanitizableData(source, name, value), true);
	}

}
