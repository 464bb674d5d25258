package com.atriumn.spring.boot.autoconfigure;

import com.atriumn.client.call.Service;
import com.atriumn.client.credentials.ClientCredentials;
import com.atriumn.client.credentials.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * Connection details from {@link AtriumnProperties}.
 */
final class PropertiesAtriumnConnectionDetails implements AtriumnConnectionDetails {

	private final AtriumnProperties properties;

	PropertiesAtriumnConnectionDetails(AtriumnProperties properties) {
		this.properties = properties;
	}

	@Override
	public @Nullable String getBaseUrl(Service service) {
		String own = this.properties.getService(service).getBaseUrl();
		String baseUrl = StringUtils.hasText(own) ? own : this.properties.getApi().getBaseUrl();
		return StringUtils.hasText(baseUrl) ? baseUrl : null;
	}

	@Override
	public @Nullable Secret getApiKey() {
		Secret key = this.properties.getApi().getKey();
		return (key != null && !key.isBlank()) ? key : null;
	}

	@Override
	public @Nullable ClientCredentials getClientCredentials() {
		AtriumnProperties.Credentials credentials = this.properties.getCredentials();
		String clientId = credentials.getClientId();
		Secret clientSecret = credentials.getClientSecret();
		boolean hasId = StringUtils.hasText(clientId);
		boolean hasSecret = clientSecret != null && !clientSecret.isBlank();
		if (clientId != null && hasId && clientSecret != null && hasSecret) {
			return new ClientCredentials(clientId, clientSecret, credentials.getScope());
		}
		if (hasId || hasSecret || StringUtils.hasText(credentials.getScope())) {
			throw halfConfigured(hasId);
		}
		return null;
	}

	private static InvalidAtriumnPropertyException halfConfigured(boolean hasId) {
		String missing = "atriumn.credentials." + (hasId ? "client-secret" : "client-id");
		return new InvalidAtriumnPropertyException(missing,
				"it is missing, while other properties of atriumn.credentials are set",
				"Set " + missing + ", or remove all properties of atriumn.credentials.");
	}

}
