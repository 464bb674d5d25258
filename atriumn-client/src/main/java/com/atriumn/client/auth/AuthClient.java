package com.atriumn.client.auth;

import java.util.List;

import com.atriumn.client.call.CallOptions;
import com.atriumn.client.credentials.ClientCredentials;
import com.atriumn.client.credentials.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Atriumn's auth service: tokens, users, and the client credentials of other
 * applications.
 * <p>
 * The operations on tokens and users send no credentials of the client; those on client
 * credentials send them and need administrator rights. {@link #userProfile(Secret)} sends
 * the user's token given with the call.
 * <p>
 * Safe for use by many threads. Every method throws {@code AtriumnException}, or the
 * subclass that fits, when the call fails, and {@link IllegalArgumentException}, before
 * anything is sent, when a required text is blank or an id is empty, {@code .} or
 * {@code ..}. A one-time code appears in no message.
 */
public interface AuthClient {

	/**
	 * Return a client that makes its calls with other options and shares everything else
	 * with this one.
	 * @param options the options, in place of those of this client
	 * @return the derived client
	 */
	AuthClient withOptions(CallOptions options);

	/**
	 * Ask the service whether it is up.
	 * @return its status
	 */
	HealthStatus health();

	/**
	 * Ask for an access token with the OAuth 2.0 client-credentials grant. Each call asks
	 * the service: nothing is cached.
	 * @param credentials the credentials to ask with
	 * @return the token, without an id token or a refresh token
	 */
	Token requestToken(ClientCredentials credentials);

	/**
	 * Sign a user up. The service sends a confirmation code to the user's address.
	 * @param request who signs up
	 * @return the new user's id
	 */
	SignupResult signup(SignupRequest request);

	/**
	 * Confirm a signup with the code that the user received.
	 * @param username the user name, not blank
	 * @param confirmationCode the code, not blank
	 */
	void confirmSignup(String username, String confirmationCode);

	/**
	 * Have another confirmation code sent.
	 * @param username the user name, not blank
	 * @return where the code went, or {@code null} if the service did not say
	 */
	@Nullable CodeDelivery resendConfirmationCode(String username);

	/**
	 * Log a user in.
	 * @param username the user name or e-mail address, not blank
	 * @param password the password, not blank
	 * @return the user's tokens
	 */
	Token login(String username, Secret password);

	/**
	 * Log a user in.
	 * @param username the user name or e-mail address, not blank
	 * @param password the password, not blank
	 * @return the user's tokens
	 */
	default Token login(String username, String password) {
		return login(username, Secret.of(password));
	}

	/**
	 * Log a user out.
	 * @param accessToken the access token of the user's login, not blank
	 */
	void logout(Secret accessToken);

	/**
	 * Have a code sent with which a forgotten password can be replaced.
	 * @param email the user's e-mail address, not blank
	 * @return where the code went, or {@code null} if the service did not say
	 */
	@Nullable CodeDelivery requestPasswordReset(String email);

	/**
	 * Replace a forgotten password.
	 * @param email the user's e-mail address, not blank
	 * @param code the code that the user received, not blank
	 * @param newPassword the new password, not blank
	 */
	void confirmPasswordReset(String email, String code, Secret newPassword);

	/**
	 * Replace a forgotten password.
	 * @param email the user's e-mail address, not blank
	 * @param code the code that the user received, not blank
	 * @param newPassword the new password, not blank
	 */
	default void confirmPasswordReset(String email, String code, String newPassword) {
		confirmPasswordReset(email, code, Secret.of(newPassword));
	}

	/**
	 * Get the profile of the user to whom a token belongs.
	 * @param accessToken the user's access token, not blank, which is sent instead of the
	 * client's credentials
	 * @return the profile
	 */
	UserProfile userProfile(Secret accessToken);

	/**
	 * Create client credentials for an application.
	 * @param request what to create
	 * @return the credential with its secret, which the service shows this once
	 */
	CreatedCredential createCredential(CreateCredentialRequest request);

	/**
	 * List the client credentials that pass a filter, in one answer: the service does not
	 * page them.
	 * @param filter which to list
	 * @return the credentials, unmodifiable, without their secrets
	 */
	List<Credential> listCredentials(CredentialFilter filter);

	/**
	 * List all client credentials, active or not.
	 * @return the credentials, unmodifiable, without their secrets
	 */
	default List<Credential> listCredentials() {
		return listCredentials(CredentialFilter.all());
	}

	/**
	 * Get one client credential.
	 * @param id the credential's id, which is not its client id
	 * @return the credential without its secret
	 */
	Credential getCredential(String id);

	/**
	 * Change a client credential.
	 * @param id the credential's id
	 * @param request what to change; the rest stays as it is
	 * @return the credential as it is now
	 */
	Credential updateCredential(String id, UpdateCredentialRequest request);

	/**
	 * Delete a client credential.
	 * @param id the credential's id
	 */
	void deleteCredential(String id);

}
