package com.atriumn.client.credentials;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * The client id and secret of the OAuth 2.0 client-credentials grant.
 *
 * @param clientId the client id, not blank
 * @param clientSecret the client secret, not blank
 * @param scope the scopes to ask for, space-delimited; {@code null} or empty to ask for
 * all that the client has
 */
public record ClientCredentials(String clientId, Secret clientSecret, @Nullable String scope) {

	public ClientCredentials {
		Assert.hasText(clientId, "'clientId' must not be blank");
		Assert.notNull(clientSecret, "'clientSecret' must not be null");
		Assert.isTrue(!clientSecret.isBlank(), "'clientSecret' must not be blank");
	}

	/**
	 * Credentials that ask for every scope the client has.
	 * @param clientId the client id, not blank
	 * @param clientSecret the client secret, not blank
	 * @return the credentials
	 */
	public static ClientCredentials of(String clientId, String clientSecret) {
		return new ClientCredentials(clientId, Secret.of(clientSecret), null);
	}

}
