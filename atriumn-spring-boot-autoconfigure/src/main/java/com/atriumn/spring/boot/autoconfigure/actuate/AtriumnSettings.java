package com.atriumn.spring.boot.autoconfigure.actuate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.atriumn.client.call.Service;
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
import org.springframework.util.StringUtils;

/**
 * The properties that are set, with where they come from. Only properties that are known
 * are looked up, so that nothing is shown that merely has a similar name; the secrets
 * among them are masked, whatever the application's sanitizing functions do. A value is
 * shown as it is written: what a placeholder in it stands for is no property of ours and
 * could be a secret.
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

	private static final String COMMON_BASE_URL = "atriumn.api.base-url";

	private final Environment environment;

	private final Sanitizer sanitizer;

	AtriumnSettings(Environment environment, Sanitizer sanitizer) {
		this.environment = environment;
		this.sanitizer = sanitizer;
	}

	Map<String, SettingDescriptor> describe() {
		Map<String, SettingDescriptor> settings = new LinkedHashMap<>();
		for (String name : NAMES) {
			Setting setting = find(name);
			if (setting != null) {
				settings.put(name, describe(setting));
			}
		}
		return settings;
	}

	/**
	 * Return the base URL of a service as the application's sanitizing functions leave
	 * the property it comes from.
	 */
	@Nullable Object sanitizeBaseUrl(Service service, @Nullable String baseUrl) {
		Setting own = find("atriumn." + service.id() + ".base-url");
		if (own != null && StringUtils.hasText(this.environment.resolvePlaceholders(own.text()))) {
			return sanitize(own.name(), baseUrl, own.source());
		}
		Setting common = find(COMMON_BASE_URL);
		return sanitize(COMMON_BASE_URL, baseUrl, (common != null) ? common.source() : null);
	}

	private @Nullable Setting find(String name) {
		ConfigurationPropertyName propertyName = ConfigurationPropertyName.of(name);
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			ConfigurationProperty property = source.getConfigurationProperty(propertyName);
			if (property != null) {
				return new Setting(name, property,
						(source.getUnderlyingSource() instanceof PropertySource<?> underlying) ? underlying : null);
			}
		}
		return null;
	}

	private SettingDescriptor describe(Setting setting) {
		Origin origin = setting.property().getOrigin();
		Object value = SECRETS.contains(setting.name()) ? SanitizableData.SANITIZED_VALUE
				: sanitize(setting.name(), setting.text(), setting.source());
		return new SettingDescriptor(value, (origin != null) ? origin.toString() : null);
	}

	private @Nullable Object sanitize(String name, @Nullable Object value, @Nullable PropertySource<?> source) {
		return this.sanitizer.sanitize(new SanitizableData(source, name, value), true);
	}

	private record Setting(String name, ConfigurationProperty property, @Nullable PropertySource<?> source) {

		private String text() {
			return this.property.getValue().toString();
		}

	}

}
