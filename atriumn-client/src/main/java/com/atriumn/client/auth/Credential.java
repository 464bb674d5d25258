package com.atriumn.client.auth;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A client credential, without its secret. A text that the service must send is empty
 * where it did not.
 *
 * @param id the id by which the credential is managed
 * @param clientId the client id with which it asks for tokens
 * @param issuedTo the application it was issued to
 * @param scopes the scopes its tokens may have, unmodifiable; empty if there are none
 * @param description what it is for, or {@code null} if that was not sent
 * @param active whether it may be used; {@code false} if that was not sent
 * @param createdAt when it was created, or {@code null} if that was not sent or cannot be
 * read
 * @param updatedAt when it was last changed, or {@code null} if that was not sent or
 * cannot be read
 * @param tenantId the tenant it belongs to, or {@code null} if that was not sent
 */
public record Credential(String id, @JsonProperty("client_id") String clientId,
		@JsonProperty("issued_to") String issuedTo, List<String> scopes, @Nullable String description, boolean active,
		@JsonProperty("created_at") @Nullable Instant createdAt,
		@JsonProperty("updated_at") @Nullable Instant updatedAt, @JsonProperty("tenant_id") @Nullable String tenantId) {

	public Credential {
		id = Copies.received(id);
		clientId = Copies.received(clientId);
		issuedTo = Copies.received(issuedTo);
		scopes = Copies.received(scopes);
	}

}
