package com.atriumn.client.auth;

import com.atriumn.client.credentials.Secret;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * An access token, and what came with it.
 *
 * @param accessToken the token to send as {@code Authorization: Bearer}; blank if the
 * answer held none
 * @param idToken the user's id token, or {@code null} if none was issued
 * @param refreshToken the refresh token, or {@code null} if none was issued
 * @param tokenType how the token is to be sent; {@code Bearer}, in any case, and where
 * the answer held none
 * @param expiresIn for how many seconds from its issue the token is good, as the service
 * says it, or {@code null} if it does not
 * @param scope the scopes the token has, space-delimited, or {@code null} if the service
 * does not say
 */
public record Token(@JsonProperty("access_token") Secret accessToken,
		@JsonProperty("id_token") @Nullable Secret idToken,
		@JsonProperty("refresh_token") @Nullable Secret refreshToken, @JsonProperty("token_type") String tokenType,
		@JsonProperty("expires_in") @Nullable Long expiresIn, @Nullable String scope) {

	private static final Secret NONE = Secret.of("");

	public Token {
		accessToken = (accessToken != null) ? accessToken : NONE;
		tokenType = (tokenType != null) ? tokenType : "Bearer";
	}

}
