package com.atriumn.client.ingest;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A file that will be uploaded, for which to open the upload.
 *
 * @param filename the file's name, not blank
 * @param contentType the media type with which it will be uploaded, not blank
 * @param tenantId the tenant it belongs to, or {@code null} to leave it to the client's
 * default tenant, and to the service where the client has none
 * @param userId the user it belongs to, or {@code null} to leave it out
 * @param metadata what to store with it, unmodifiable, or {@code null} to leave it out
 */
public record FileUploadRequest(String filename, String contentType, @Nullable String tenantId, @Nullable String userId,
		@Nullable Map<String, String> metadata) {

	/**
	 * Check and copy the components.
	 * @throws IllegalArgumentException if the filename or the content type is blank, or
	 * the metadata contains {@code null}
	 */
	public FileUploadRequest {
		Assert.hasText(filename, "'filename' must not be blank");
		Assert.hasText(contentType, "'contentType' must not be blank");
		metadata = Copies.sent("metadata", metadata);
	}

	/**
	 * A file of the default tenant.
	 * @param filename the file's name, not blank
	 * @param contentType the media type with which it will be uploaded, not blank
	 * @return the request
	 */
	public static FileUploadRequest of(String filename, String contentType) {
		return builder(filename, contentType).build();
	}

	/**
	 * Start a file with a tenant, a user or metadata.
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
	public FileUploadRequest withTenantId(String tenantId) {
		return new FileUploadRequest(this.filename, this.contentType, tenantId, this.userId, this.metadata);
	}

	/**
	 * Builds a {@link FileUploadRequest}. Not for use by several threads.
	 */
	public static final class Builder {

		private final String filename;

		private final String contentType;

		private @Nullable String tenantId;

		private @Nullable String userId;

		private @Nullable Map<String, String> metadata;

		private Builder(String filename, String contentType) {
			this.filename = filename;
			this.contentType = contentType;
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
		 * Build the request.
		 * @return the request
		 * @throws IllegalArgumentException if the filename or the content type is blank,
		 * or the metadata contains {@code null}
		 */
		public FileUploadRequest build() {
			return new FileUploadRequest(this.filename, this.contentType, this.tenantId, this.userId, this.metadata);
		}

	}

}
