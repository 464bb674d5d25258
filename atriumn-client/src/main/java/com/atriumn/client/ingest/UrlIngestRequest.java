package com.atriumn.client.ingest;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A URL for the service to fetch and ingest.
 *
 * @param url the URL to fetch, not blank, at most {@value #MAX_URL_LENGTH} characters
 * @param tenantId the tenant it belongs to, or {@code null} to leave it to the client's
 * default tenant, and to the service where the client has none
 * @param userId the user it belongs to, or {@code null} to leave it out
 * @param sourceSubType what kind of page the URL leads to, for instance
 * {@code linkedin_profile}, or {@code null} to leave it out
 * @param metadata what to store with it, unmodifiable, or {@code null} to leave it out
 * @param userNotes what the user has to say about it, or {@code null} to leave it out
 */
public record UrlIngestRequest(String url, @Nullable String tenantId, @Nullable String userId,
		@Nullable String sourceSubType, @Nullable Map<String, String> metadata, @Nullable String userNotes) {

	/** How many characters a URL may have, as the contract has it. */
	public static final int MAX_URL_LENGTH = 2048;

	/**
	 * Check and copy the components.
	 * @throws IllegalArgumentException if the URL is blank or too long, or the metadata
	 * contains {@code null}
	 */
	public UrlIngestRequest {
		Assert.hasText(url, "'url' must not be blank");
		Assert.isTrue(url.length() <= MAX_URL_LENGTH,
				() -> "'url' must not be longer than %d characters".formatted(MAX_URL_LENGTH));
		metadata = Copies.sent("metadata", metadata);
	}

	/**
	 * A URL of the default tenant.
	 * @param url the URL to fetch, not blank, at most {@value #MAX_URL_LENGTH} characters
	 * @return the request
	 */
	public static UrlIngestRequest of(String url) {
		return builder(url).build();
	}

	/**
	 * Start a URL with more than itself.
	 * @param url the URL to fetch, not blank, at most {@value #MAX_URL_LENGTH} characters
	 * @return a builder
	 */
	public static Builder builder(String url) {
		return new Builder(url);
	}

	/**
	 * Return this request for another tenant.
	 * @param tenantId the tenant
	 * @return the new request
	 */
	public UrlIngestRequest withTenantId(String tenantId) {
		return new UrlIngestRequest(this.url, tenantId, this.userId, this.sourceSubType, this.metadata, this.userNotes);
	}

	/**
	 * Builds a {@link UrlIngestRequest}. Not for use by several threads.
	 */
	public static final class Builder {

		private final String url;

		private @Nullable String tenantId;

		private @Nullable String userId;

		private @Nullable String sourceSubType;

		private @Nullable Map<String, String> metadata;

		private @Nullable String userNotes;

		private Builder(String url) {
			this.url = url;
		}

		/**
		 * Set the tenant that the content belongs to.
		 * @param tenantId the tenant, or {@code null} for the client's default
		 * @return this builder
		 */
		public Builder tenantId(@Nullable String tenantId) {
			this.tenantId = tenantId;
			return this;
		}

		/**
		 * Set the user that the content belongs to.
		 * @param userId the user, or {@code null} to leave it out
		 * @return this builder
		 */
		public Builder userId(@Nullable String userId) {
			this.userId = userId;
			return this;
		}

		/**
		 * Set what kind of page the URL leads to.
		 * @param sourceSubType the kind, for instance {@code linkedin_profile}, or
		 * {@code null} to leave it out
		 * @return this builder
		 */
		public Builder sourceSubType(@Nullable String sourceSubType) {
			this.sourceSubType = sourceSubType;
			return this;
		}

		/**
		 * Set what to store with the content.
		 * @param metadata the metadata, possibly empty, or {@code null} to leave it out
		 * @return this builder
		 */
		public Builder metadata(@Nullable Map<String, String> metadata) {
			this.metadata = metadata;
			return this;
		}

		/**
		 * Set what the user has to say about the content.
		 * @param userNotes the notes, or {@code null} to leave them out
		 * @return this builder
		 */
		public Builder userNotes(@Nullable String userNotes) {
			this.userNotes = userNotes;
			return this;
		}

		/**
		 * Build the request.
		 * @return the request
		 * @throws IllegalArgumentException if the URL is blank or too long, or the
		 * metadata contains {@code null}
		 */
		public UrlIngestRequest build() {
			return new UrlIngestRequest(this.url, this.tenantId, this.userId, this.sourceSubType, this.metadata,
					this.userNotes);
		}

	}

}
