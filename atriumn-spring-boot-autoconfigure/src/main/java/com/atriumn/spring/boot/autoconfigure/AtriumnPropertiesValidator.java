package com.atriumn.spring.boot.autoconfigure;

import java.time.Duration;

import com.atriumn.client.AtriumnClient;
import com.atriumn.client.call.Service;
import com.atriumn.client.retry.RetrySettings;
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

	/**
	 * Check what holds wherever Atriumn is.
	 */
	void validate() {
		UnresolvedPlaceholder.refuse("atriumn.tenant-id", this.properties.getTenantId());
		atLeast("atriumn.retry.max-retries", this.properties.getRetry().getMaxRetries(), 0);
		atLeast("atriumn.retry.backoff-factor", this.properties.getRetry().getBackoffFactor(), 1);
		retryDelays(this.properties.getRetry());
		atLeast("atriumn.pool.max-connections", this.properties.getPool().getMaxConnections(), 1);
		atLeast("atriumn.pool.max-connections-per-host", this.properties.getPool().getMaxConnectionsPerHost(), 1);
	}

	/**
	 * Check where Atriumn is and how to log in. Where connection details replace these
	 * properties, as in a test, they may be unset.
	 */
	void validateConnection() {
		AtriumnProperties.Credentials credentials = this.properties.getCredentials();
		baseUrl("atriumn.api.base-url", this.properties.getApi().getBaseUrl());
		for (Service service : Service.values()) {
			baseUrl("atriumn." + service.id() + ".base-url", this.properties.getService(service).getBaseUrl());
		}
		UnresolvedPlaceholder.refuse("atriumn.api.key", this.properties.getApi().getKey());
		UnresolvedPlaceholder.refuse("atriumn.credentials.client-id", credentials.getClientId());
		UnresolvedPlaceholder.refuse("atriumn.credentials.client-secret", credentials.getClientSecret());
		UnresolvedPlaceholder.refuse("atriumn.credentials.scope", credentials.getScope());
	}

	/**
	 * The client knows what a base URL is.
	 */
	private void baseUrl(String property, @Nullable String url) {
		if (!StringUtils.hasText(url)) {
			return;
		}
		UnresolvedPlaceholder.refuse(property, url);
		try {
			AtriumnClient.builder().allowHttp(this.properties.getApi().isAllowHttp()).baseUrl(url).build().close();
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidAtriumnPropertyException(property, String.valueOf(ex.getMessage()),
					"Set " + property + " to an absolute https URL, for instance https://api.atriumn.com. For http to "
							+ "another machine also set atriumn.api.allow-http to true.");
		}
	}

	private static void retryDelays(AtriumnProperties.Retry retry) {
		Duration initial = AtriumnDuration.valueOr(retry.getInitialDelay(), RetrySettings.defaults().initialDelay());
		Duration max = AtriumnDuration.valueOr(retry.getMaxDelay(), RetrySettings.defaults().maxDelay());
		if (initial.compareTo(max) > 0) {
			String property = (retry.getMaxDelay() != null) ? "atriumn.retry.max-delay" : "atriumn.retry.initial-delay";
			throw new InvalidAtriumnPropertyException(property,
					"the first delay would be longer than the longest: atriumn.retry.initial-delay is "
							+ text(initial, retry.getInitialDelay()) + ", atriumn.retry.max-delay is "
							+ text(max, retry.getMaxDelay()),
					"Set atriumn.retry.max-delay to at least the value of atriumn.retry.initial-delay.");
		}
	}

	private static String text(Duration value, @Nullable AtriumnDuration set) {
		return new AtriumnDuration(value) + ((set != null) ? "" : " by default");
	}

	private static void atLeast(String property, @Nullable Number value, int minimum) {
		if (value != null && !(value.doubleValue() >= minimum && Double.isFinite(value.doubleValue()))) {
			throw new InvalidAtriumnPropertyException(property, "it must be at least " + minimum,
					"Set " + property + " to a number of at least " + minimum + ", or remove it.");
		}
	}

}
