package com.atriumn.client.storage;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A file for which to ask an upload URL.
 *
 * @param filename the file's name, not blank
 * @param contentType the media type with which it will be uploaded, not blank
 * @param tenantId the tenant it belongs to, or {@code null} to leave it to the client's
 * default tenant, and to the service where the client has none
 */
public record UploadUrlRequest(String filename, String contentType, @Nullable String tenantId) {

	/**
	 * Check the components.
	 * @throws IllegalArgumentException if the filename or the content type is blank
	 */
	public UploadUrlRequest {
		Assert.hasText(filename, "'filename' must not be blank");
		Assert.hasText(contentType, "'contentType' must not be blank");
	}

	/**
	 * A file of the default tenant.
	 * @param filename the file's name, not blank
	 * @param contentType the media type with which it will be uploaded, not blank
	 * @return the request
	 */
	public static UploadUrlRequest of(String filename, String contentType) {
		return builder(filename, contentType).build();
	}

	/**
	 * Start a file of a tenant.
	 * @param filename the file's name, not blank
	 * @param contentType the media type with which it will be uploaded, not blank
	 * @return a builder
	 */
	public static Builder builder(String filename, String contentType) {
		return new Builder(filename, contentType);
	}

	/**
	 * Return this request for another tenant.
	 * @param tenantId the tenant
	 * @return the new request
	 */
	public UploadUrlRequest withTenantId(String tenantId) {
		return new UploadUrlRequest(this.filename, this.contentType, tenantId);
	}

	/**
	 * Builds an {@link UploadUrlRequest}. Not for use by several threads.
	 */
	public static final class Builder {

		private final String filename;

		private final String contentType;

		private @Nullable String tenantId;

		private Builder(String filename, String contentType) {
			this.filename = filename;
			this.contentType = contentType;
		}

		/**
		 * Set the tenant that the file belongs to.
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
		 * @throws IllegalArgumentException if the filename or the content type is blank
		 */
		public UploadUrlRequest build() {
			return new UploadUrlRequest(this.filename, this.contentType, this.tenantId);
		}

	}

}
