package com.atriumn.client.auth;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What to change in a client credential. What is {@code null} stays as it is; an empty
 * list or text is a value and clears what was there.
 *
 * @param active whether it may be used, or {@code null} to leave that as it is
 * @param scopes the scopes its tokens may have, unmodifiable, or {@code null} to leave
 * them as they are
 * @param description what it is for, or {@code null} to leave that as it is
 */
public record UpdateCredentialRequest(@Nullable Boolean active, @Nullable List<String> scopes,
		@Nullable String description) {

	/**
	 * Check and copy the components.
	 * @throws IllegalArgumentException if the scopes contain {@code null}
	 */
	public UpdateCredentialRequest {
		scopes = (scopes != null) ? Copies.sent("scopes", scopes) : null;
	}

	/**
	 * Start a change.
	 * @return a builder, which changes nothing yet
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds an {@link UpdateCredentialRequest}. Not for use by several threads.
	 */
	public static final class Builder {

		private @Nullable Boolean active;

		private @Nullable List<String> scopes;

		private @Nullable String description;

		private Builder() {
		}

		/**
		 * Change whether the credential may be used.
		 * @param active whether it may be used, or {@code null} to leave that as it is
		 * @return this builder
		 */
		public Builder active(@Nullable Boolean active) {
			this.active = active;
			return this;
		}

		/**
		 * Replace the scopes.
		 * @param scopes the scopes, empty to take all away, or {@code null} to leave them
		 * as they are
		 * @return this builder
		 */
		public Builder scopes(@Nullable List<String> scopes) {
			this.scopes = scopes;
			return this;
		}

		/**
		 * Replace the description.
		 * @param description the description, empty to clear it, or {@code null} to leave
		 * it as it is
		 * @return this builder
		 */
		public Builder description(@Nullable String description) {
			this.description = description;
			return this;
		}

		/**
		 * Build the request.
		 * @return the request
		 * @throws IllegalArgumentException if the scopes contain {@code null}
		 */
		public UpdateCredentialRequest build() {
			return new UpdateCredentialRequest(this.active, this.scopes, this.description);
		}

	}

}
