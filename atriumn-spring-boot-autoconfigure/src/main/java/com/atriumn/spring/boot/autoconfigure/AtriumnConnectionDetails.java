package com.atriumn.spring.boot.autoconfigure;

import com.atriumn.client.call.Service;
import com.atriumn.client.credentials.ClientCredentials;
import com.atriumn.client.credentials.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * Details required to establish a connection to Atriumn. A bean of this type replaces the
 * {@code atriumn.*} properties that say where the services are and with which credentials
 * they are called.
 */
public interface AtriumnConnectionDetails extends ConnectionDetails {

	/**
	 * Base URL of a service.
	 * @param service the service
	 * @return the base URL, or {@code null} if the service is not to be had
	 */
	@Nullable String getBaseUrl(Service service);

	/**
	 * API key to authenticate with.
	 * @return the key, or {@code null} if there is none
	 */
	default @Nullable Secret getApiKey() {
		return null;
	}

	/**
	 * Client credentials to log in with. They win over an API key.
	 * @return the credentials, or {@code null} if there are none
	 */
	default @Nullable ClientCredentials getClientCredentials() {
		return null;
	}

}
