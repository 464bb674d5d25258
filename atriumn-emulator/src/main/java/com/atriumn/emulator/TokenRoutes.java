package com.atriumn.emulator;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Tokens: the client-credentials grant, and login and logout of users.
 */
final class TokenRoutes {

	private final Credentials credentials;

	private final Users users;

	private final Tokens tokens;

	TokenRoutes(Credentials credentials, Users users, Tokens tokens) {
		this.credentials = credentials;
		this.users = users;
		this.tokens = tokens;
	}

	void register(Map<EmulatedOperation, Action> actions) {
		actions.put(EmulatedOperation.HEALTH, (call) -> Json.SNAKE_CASE.answer(200, Status.OK));
		actions.put(EmulatedOperation.REQUEST_TOKEN, this::requestToken);
		actions.put(EmulatedOperation.LOGIN, this::login);
		actions.put(EmulatedOperation.LOGOUT, this::logout);
	}

	private Answer requestToken(Call call) {
		ClientCredentialsGrant grant = call.body(Json.SNAKE_CASE, ClientCredentialsGrant.class);
		if (!"client_credentials".equals(grant.grantType())) {
			throw new ApiError(400, "unsupported_grant_type", "The grant_type must be client_credentials");
		}
		EmulatedCredential credential = this.credentials
			.authenticate(Require.text(grant.clientId(), "client_id"),
					Require.text(grant.clientSecret(), "client_secret"))
			.orElseThrow(() -> new ApiError(401, "invalid_client", "Wrong client id or secret"));
		List<String> scopes = scopes(grant.scope(), credential);
		String token = this.tokens.issue(credential.id(), false, scopes, credential.tenantId());
		return Json.SNAKE_CASE.answer(200,
				new Token(token, null, null, "Bearer", this.tokens.lifetimeSeconds(), String.join(" ", scopes)));
	}

	private static List<String> scopes(@Nullable String wanted, EmulatedCredential credential) {
		if (wanted == null || wanted.isBlank()) {
			return credential.scopes();
		}
		List<String> scopes = Arrays.stream(wanted.trim().split("\\s+")).distinct().toList();
		if (!credential.scopes().containsAll(scopes)) {
			throw new ApiError(400, "invalid_scope", "The credential does not hold every scope that was asked for");
		}
		return scopes;
	}

	private Answer login(Call call) {
		Login login = call.body(Json.SNAKE_CASE, Login.class);
		EmulatedUser user = this.users.logIn(Require.text(login.username(), "username"),
				Require.text(login.password(), "password"));
		String token = this.tokens.issue(user.id(), true, Access.userScopes(), null);
		return Json.SNAKE_CASE.answer(200,
				new Token(token, Ids.secret("it"), Ids.secret("rt"), "Bearer", this.tokens.lifetimeSeconds(), null));
	}

	private Answer logout(Call call) {
		this.tokens.revoke(Require.text(call.body(Json.SNAKE_CASE, Logout.class).accessToken(), "access_token"));
		return Json.SNAKE_CASE.answer(200, Status.OK);
	}

	private record ClientCredentialsGrant(@Nullable String grantType, @Nullable String clientId,
			@Nullable String clientSecret, @Nullable String scope) {
	}

	private record Login(@Nullable String username, @Nullable String password) {
	}

	private record Logout(@Nullable String accessToken) {
	}

	private record Token(String accessToken, @Nullable String idToken, @Nullable String refreshToken, String tokenType,
			long expiresIn, @Nullable String scope) {
	}

}
