package com.atriumn.client;

import java.time.Duration;
import java.util.List;

import com.atriumn.client.auth.AuthClient;
import com.atriumn.client.auth.Token;
import com.atriumn.client.call.Operation;
import com.atriumn.client.call.Phase;
import com.atriumn.client.credentials.ClientCredentials;
import com.atriumn.client.credentials.IssuedToken;
import com.atriumn.client.credentials.TokenSource;
import com.atriumn.client.error.AtriumnUnreadableResponseException;
import com.atriumn.client.error.CallFailure;
import org.jspecify.annotations.Nullable;

/**
 * Logs in with client credentials. The login is a call like any other, with a deadline
 * and retries of its own, only without a token.
 */
record TokenLogin(AuthClient auth, ClientCredentials credentials) implements TokenSource {

	@Override
	public IssuedToken issue() {
		Token token = this.auth.requestToken(this.credentials);
		if (token.accessToken().isBlank()) {
			throw new AtriumnUnreadableResponseException(new CallFailure(Operation.REQUEST_TOKEN, 200, "parse_error",
					"the answer has no access_token", null, null, null, null, Phase.BODY, false, List.of()), null);
		}
		return new IssuedToken(token.accessToken(), lifetime(token.expiresIn()));
	}

	private static @Nullable Duration lifetime(@Nullable Long seconds) {
		return (seconds != null) ? Duration.ofSeconds(seconds) : null;
	}

}
