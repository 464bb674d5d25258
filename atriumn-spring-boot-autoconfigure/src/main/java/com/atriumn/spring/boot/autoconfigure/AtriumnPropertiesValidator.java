package com.atriumn.spring.boot.autoconfigure;

import java.util.function.Consumer;

import com.atriumn.client.AtriumnClient;
import com.atriumn.client.call.Service;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * Finds the property that is missing or malformed, one at a time, where the client would
 * only say that something is.
 */
final class AtriumnPropertiesValidator {

	private final AtriumnProperties properties;

	AtriumnPropertiesValidator(AtriumnProperties properties) {
		this.properties = properties;
	}

	void validate() {
		check("atriumn.api.base-url", this.properties.getApi().getBaseUrl(), this::baseUrl);
		for (Service service : Service.values()) {
			AtriumnProperties.ServiceProperties properties = this.properties.getService(service);
			check("atriumn." + service.id() + ".base-url", properties.getBaseUrl(), this::baseUrl);
		}
		atLeast("atriumn.retry.max-retries", this.properties.getRetry().getMaxRetries(), 0);
		atLeast("atriumn.retry.backoff-factor", this.properties.getRetry().getBackoffFactor(), 1);
		atLeast("atriumn.pool.max-connections", this.properties.getPool().getMaxConnections(), 1);
		atLeast("atriumn.pool.max-connections-per-host", this.properties.getPool().getMaxConnectionsPerHost(), 1);
	}

	/**
	 * Check that every enabled service can be found.
	 */
	void requireBaseUrls(AtriumnConnectionDetails connectionDetails) {
		for (Service service : Service.values()) {
			if (this.properties.getService(service).isEnabled() && connectionDetails.getBaseUrl(service) == null) {
				throw new InvalidAtriumnPropertyException("atriumn.api.base-url", "it is missing",
						"Set atriumn.api.base-url, or the environment variable ATRIUMN_API_BASE_URL, to where "
								+ "Atriumn is, for instance https://api.atriumn.com. To go without Atriumn, set "
								+ "atriumn.enabled to false.");
			}
		}
	}

	/**
	 * The client knows what a base URL is.
	 */
	private void baseUrl(String url) {
		AtriumnClient.builder().allowHttp(this.properties.getApi().isAllowHttp()).baseUrl(url).build().close();
	}

	private static void check(String property, @Nullable String value, Consumer<String> check) {
		if (!StringUtils.hasText(value)) {
			return;
		}
		try {
			check.accept(value);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidAtriumnPropertyException(property, String.valueOf(ex.getMessage()),
					"Set " + property + " to an absolute https URL, for instance https://api.atriumn.com. For http to "
							+ "another machine also set atriumn.api.allow-http to true.");
		}
	}

	private static void atLeast(String property, @Nullable Number value, int minimum) {
		if (value != null && !(value.doubleValue() >= minimum && Double.isFinite(value.doubleValue()))) {
			throw new InvalidAtriumnPropertyException(property, "it must be at least " + minimum,
					"Set " + property + " to a number of at least " + minimum + ", or remove it.");
		}
	}

}
