package com.atriumn.client.auth;

import org.jspecify.annotations.Nullable;

/**
 * Which client credentials to list. What is {@code null} does not filter.
 *
 * @param issuedTo the application they were issued to, or {@code null}
 * @param tenantId the tenant they belong to, or {@code null}
 * @param scope a scope they have, or {@code null}
 * @param active whether they may be used, or {@code null} for both
 */
public record CredentialFilter(@Nullable String issuedTo, @Nullable String tenantId, @Nullable String scope,
		@Nullable Boolean active) {

	private static final CredentialFilter ALL = new CredentialFilter(null, null, null, null);

	/**
	 * The filter that every credential passes, active or not.
	 * @return the filter
	 */
	public static CredentialFilter all() {
		return ALL;
	}

	/**
	 * Start a filter.
	 * @return a builder, which filters nothing yet
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds a {@link CredentialFilter}. Not for use by several threads.
	 */
	public static final class Builder {

		private @Nullable String issuedTo;

		private @Nullable String tenantId;

		private @Nullable String scope;

		private @Nullable Boolean active;

		private Builder() {
		}

		/**
		 * List only what was issued to one application.
		 * @param issuedTo the application, or {@code null} for any
		 * @return this builder
		 */
		public Builder issuedTo(@Nullable String issuedTo) {
			this.issuedTo = issuedTo;
			return this;
		}

		/**
		 * List only what belongs to one tenant.
		 * @param tenantId the tenant, or {@code null} for any
		 * @return this builder
		 */
		public Builder tenantId(@Nullable String tenantId) {
			this.tenantId = tenantId;
			return this;
		}

		/**
		 * List only what has a scope.
		 * @param scope the scope, or {@code null} for any
		 * @return this builder
		 */
		public Builder scope(@Nullable String scope) {
			this.scope = scope;
			return this;
		}

		/**
		 * List only what may be used, or only what may not.
		 * @param active whether it may be used, or {@code null} for both
		 * @return this builder
		 */
		public Builder active(@Nullable Boolean active) {
			this.active = active;
			return this;
		}

		/**
		 * Build the filter.
		 * @return the filter
		 */
		public CredentialFilter build() {
			return new CredentialFilter(this.issuedTo, this.tenantId, this.scope, this.active);
		}

	}

}
