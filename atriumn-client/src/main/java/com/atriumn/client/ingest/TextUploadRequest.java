package com.atriumn.client.ingest;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A text that will be uploaded, for which to open the upload.
 *
 * @param contentType the media type with which it will be uploaded, or {@code null} for
 * {@code text/plain}
 * @param tenantId the tenant it belongs to, or {@code null} to leave it to the client's
 * default tenant, and to the service where the client has none
 * @param userId the user it belongs to, or {@code null} to leave it out
 * @param metadata what to store with it, unmodifiable, or {@code null} to leave it out
 * @param callbackUrl the URL that the service calls when it has processed the text, or
 * {@code null} for none
 */
public record TextUploadRequest(@Nullable String contentType, @Nullable String tenantId, @Nullable String userId,
		@Nullable Map<String, String> metadata, @Nullable String callbackUrl) {

	/**
	 * Check and copy the components.
	 * @throws IllegalArgumentException if the metadata contains {@code null}
	 */
	public TextUploadRequest {
		metadata = Copies.sent("metadata", metadata);
	}

	/**
	 * A plain text of the default tenant.
	 * @return the request
	 */
	public static TextUploadRequest of() {
		return builder().build();
	}

	/**
	 * Start a text with a media type, a tenant, a user, metadata or a callback.
	 * @return a builder
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Return this request for another tenant.
	 * @param tenantId the tenant
	 * @return the new request
	 */
	public TextUploadRequest withTenantId(String tenantId) {
		return new TextUploadRequest(this.contentType, tenantId, this.userId, this.metadata, this.callbackUrl);
	}

	/**
	 * Builds a {@link TextUploadRequest}. Not for use by several threads.
	 */
	public static final class Builder {

		private @Nullable String contentType;

		private @Nullable String tenantId;

		private @Nullable String userId;

		private @Nullable Map<String, String> metadata;

		private @Nullable String callbackUrl;

		private Builder() {
		}

		/**
		 * Set the media type with which the text will be uploaded.
		 * @param contentType the media type, or {@code null} for {@code text/plain}
		 * @return this builder
		 */
		public Builder contentType(@Nullable String contentType) {
			this.contentType = contentType;
			return this;
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
		 * Set what to store with the content.
		 * @param metadata the metadata, possibly empty, or {@code null} to leave it out
		 * @return this builder
		 */
		public Builder metadata(@Nullable Map<String, String> metadata) {
			this.metadata = metadata;
			return this;
		}

		/**
		 * Set whom the service tells when it has processed the text.
		 * @param callbackUrl the URL to call, or {@code null} for none
		 * @return this builder
		 */
		public Builder callbackUrl(@Nullable String callbackUrl) {
			this.callbackUrl = callbackUrl;
			return this;
		}

		/**
		 * Build the request.
		 * @return the request
		 * @throws IllegalArgumentException if the metadata contains {@code null}
		 */
		public TextUploadRequest build() {
			return new TextUploadRequest(this.contentType, this.tenantId, this.userId, this.metadata, this.callbackUrl);
		}

	}

}
