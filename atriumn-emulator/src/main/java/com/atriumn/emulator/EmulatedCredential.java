package com.atriumn.emulator;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A client credential, without its secret.
 *
 * @param id the id
 * @param clientId the client id to log in with
 * @param issuedTo whom it was issued to
 * @param scopes what its tokens may do
 * @param description a description, if any
 * @param active whether it can log in
 * @param createdAt when it was created
 * @param updatedAt when it was changed, {@code null} if never
 * @param tenantId the tenant it belongs to, if any
 */
public record EmulatedCredential(String id, String clientId, String issuedTo, List<String> scopes,
		@Nullable String description, boolean active, Instant createdAt, @Nullable Instant updatedAt,
		@Nullable String tenantId) {

	/**
	 * Copies the scopes.
	 */
	public EmulatedCredential {
		scopes = List.copyOf(scopes);
	}

}
