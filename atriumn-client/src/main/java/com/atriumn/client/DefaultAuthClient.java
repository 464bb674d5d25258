package com.atriumn.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.atriumn.client.auth.AuthClient;
import com.atriumn.client.auth.CodeDelivery;
import com.atriumn.client.auth.CreateCredentialRequest;
import com.atriumn.client.auth.CreatedCredential;
import com.atriumn.client.auth.Credential;
import com.atriumn.client.auth.CredentialFilter;
import com.atriumn.client.auth.HealthStatus;
import com.atriumn.client.auth.SignupRequest;
import com.atriumn.client.auth.SignupResult;
import com.atriumn.client.auth.Token;
import com.atriumn.client.auth.UpdateCredentialRequest;
import com.atriumn.client.auth.UserProfile;
import com.atriumn.client.call.CallOptions;
import com.atriumn.client.call.Operation;
import com.atriumn.client.credentials.ClientCredentials;
import com.atriumn.client.credentials.Secret;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * The auth service over HTTP.
 */
final class DefaultAuthClient implements AuthClient {

	private final ServiceCalls calls;

	DefaultAuthClient(ServiceCalls calls) {
		this.calls = calls;
	}

	@Override
	public AuthClient withOptions(CallOptions options) {
		return new DefaultAuthClient(this.calls.with(options));
	}

	@Override
	public HealthStatus health() {
		return this.calls.to(Operation.HEALTH).as(HealthStatus.class);
	}

	@Override
	public Token requestToken(ClientCredentials credentials) {
		Map<String, Object> grant = new LinkedHashMap<>();
		grant.put("grant_type", "client_credentials");
		grant.put("client_id", credentials.clientId());
		grant.put("client_secret", credentials.clientSecret());
		String scope = credentials.scope();
		if (scope != null && !scope.isBlank()) {
			grant.put("scope", scope);
		}
		return this.calls.to(Operation.REQUEST_TOKEN).body(grant).secret(credentials.clientSecret()).as(Token.class);
	}

	@Override
	public SignupResult signup(SignupRequest request) {
		return this.calls.to(Operation.SIGNUP).body(request).secret(request.password()).as(SignupResult.class);
	}

	@Override
	public void confirmSignup(String username, String confirmationCode) {
		requireText(username, "username");
		requireText(confirmationCode, "confirmationCode");
		this.calls.to(Operation.CONFIRM_SIGNUP)
			.body(Map.of("username", username, "confirmation_code", confirmationCode))
			.secret(Secret.of(confirmationCode))
			.run();
	}

	@Override
	public @Nullable CodeDelivery resendConfirmationCode(String username) {
		requireText(username, "username");
		return this.calls.to(Operation.RESEND_CONFIRMATION_CODE)
			.body(Map.of("username", username))
			.as(ResentCode.class)
			.details();
	}

	@Override
	public Token login(String username, Secret password) {
		requireText(username, "username");
		requireSecret(password, "password");
		return this.calls.to(Operation.LOGIN)
			.body(Map.of("username", username, "password", password))
			.secret(password)
			.as(Token.class);
	}

	@Override
	public void logout(Secret accessToken) {
		requireSecret(accessToken, "accessToken");
		this.calls.to(Operation.LOGOUT).body(Map.of("access_token", accessToken)).secret(accessToken).run();
	}

	@Override
	public @Nullable CodeDelivery requestPasswordReset(String email) {
		requireText(email, "email");
		return this.calls.to(Operation.REQUEST_PASSWORD_RESET)
			.body(Map.of("email", email))
			.as(ResetCode.class)
			.details();
	}

	@Override
	public void confirmPasswordReset(String email, String code, Secret newPassword) {
		requireText(email, "email");
		requireText(code, "code");
		requireSecret(newPassword, "newPassword");
		this.calls.to(Operation.CONFIRM_PASSWORD_RESET)
			.body(Map.of("email", email, "code", code, "new_password", newPassword))
			.secret(newPassword)
			.secret(Secret.of(code))
			.run();
	}

	@Override
	public UserProfile userProfile(Secret accessToken) {
		requireSecret(accessToken, "accessToken");
		return this.calls.to(Operation.USER_PROFILE).token(accessToken).as(UserProfile.class);
	}

	@Override
	public CreatedCredential createCredential(CreateCredentialRequest request) {
		String tenantId = this.calls.tenantId();
		CreateCredentialRequest body = (request.tenantId() == null && tenantId != null) ? request.withTenantId(tenantId)
				: request;
		return this.calls.to(Operation.CREATE_CREDENTIAL).body(body).as(CreatedCredential.class);
	}

	@Override
	public List<Credential> listCredentials(CredentialFilter filter) {
		return this.calls.to(Operation.LIST_CREDENTIALS)
			.query("issuedTo", filter.issuedTo())
			.query("tenantId", filter.tenantId())
			.query("scope", filter.scope())
			.query("active", filter.active())
			.as(Credentials.class)
			.list();
	}

	@Override
	public Credential getCredential(String id) {
		return this.calls.to(Operation.GET_CREDENTIAL).id(id).as(Credential.class);
	}

	@Override
	public Credential updateCredential(String id, UpdateCredentialRequest request) {
		return this.calls.to(Operation.UPDATE_CREDENTIAL).id(id).body(request).as(Credential.class);
	}

	@Override
	public void deleteCredential(String id) {
		this.calls.to(Operation.DELETE_CREDENTIAL).id(id).run();
	}

	private static void requireText(String text, String name) {
		Assert.hasText(text, () -> "'" + name + "' must not be blank");
	}

	private static void requireSecret(Secret secret, String name) {
		Assert.isTrue(!secret.isBlank(), () -> "'" + name + "' must not be blank");
	}

	/**
	 * The wrapper is camelCase here and snake_case in {@link ResetCode}.
	 */
	private record ResentCode(@JsonProperty("codeDeliveryDetails") @Nullable CodeDelivery details) {
	}

	private record ResetCode(@JsonProperty("code_delivery_details") @Nullable CodeDelivery details) {
	}

	private record Credentials(@JsonProperty("credentials") @Nullable List<Credential> credentials) {

		List<Credential> list() {
			return (this.credentials != null) ? List.copyOf(this.credentials) : List.of();
		}

	}

}
