package com.atriumn.client.auth;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A client credential to create.
 *
 * @param issuedTo the application it is for, not blank
 * @param scopes the scopes its tokens may have, unmodifiable, possibly empty
 * @param description what it is for, or {@code null} to leave it out
 * @param tenantId the tenant it belongs to, or {@code null} to leave it to the client's
 * default tenant, and to the service where the client has none
 */
public record CreateCredentialRequest(@JsonProperty("issued_to") String issuedTo, List<String> scopes,
		@Nullable String description, @JsonProperty("tenant_id") @Nullable String tenantId) {

	/**
	 * Check and copy the components.
	 * @throws IllegalArgumentException if {@code issuedTo} is blank, or the scopes are
	 * missing or contain {@code null}
	 */
	public CreateCredentialRequest {
		Assert.hasText(issuedTo, "'issuedTo' must not be blank");
		Assert.notNull(scopes, "'scopes' must not be null");
		scopes = Copies.sent("scopes", scopes);
	}

	/**
	 * A credential without a description or a tenant.
	 * @param issuedTo the application it is for, not blank
	 * @param scopes the scopes its tokens may have
	 * @return the request
	 */
	public static CreateCredentialRequest of(String issuedTo, List<String> scopes) {
		return builder(issuedTo, scopes).build();
	}

	/**
	 * Start a credential with a description or a tenant.
	 * @param issuedTo the application it is for, not blank
	 * @param scopes the scopes its tokens may have
	 * @return a builder
	 */
	public static Builder builder(String issuedTo, List<String> scopes) {
		return new Builder(issuedTo, scopes);
	}

	/**
	 * Return this request for another tenant.
	 * @param tenantId the tenant
	 * @return the new request
	 */
	public CreateCredentialRequest withTenantId(String tenantId) {
		return new CreateCredentialRequest(this.issuedTo, this.scopes, this.description, tenantId);
	}

	/**
	 * Builds a {@link CreateCredentialRequest}. Not for use by several threads.
	 */
	public static final class Builder {

		private final String issuedTo;

		private final List<String> scopes;

		private @Nullable String description;

		private @Nullable String tenantId;

		private Builder(String issuedTo, List<String> scopes) {
			this.issuedTo = issuedTo;
			this.scopes = scopes;
		}

		/**
		 * Set what the credential is for.
		 * @param description the description, or {@code null} to leave it out
		 * @return this builder
		 */
		public Builder description(@Nullable String description) {
			this.description = description;
			return this;
		}

		/**
		 * Set the tenant that the credential belongs to.
		 * @param tenantId the tenant, or {@code null} for the client's default
		 * @return this builder
		 */
		public Builder tenantId(@Nullable String tenantId) {
			this.tenantId = tenantId;
			return this;
		}

		/**
		 * Build the request.
		 * @return the request
		 * @throws IllegalArgumentException if {@code issuedTo} is blank, or the scopes
		 * are missing or contain {@code null}
		 */
		public CreateCredentialRequest build() {
			return new CreateCredentialRequest(this.issuedTo, this.scopes, this.description, this.tenantId);
		}

	}

}
