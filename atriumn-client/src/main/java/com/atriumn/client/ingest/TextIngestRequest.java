package com.atriumn.client.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A text to ingest in one request.
 *
 * @param content the text, not blank, at most {@value #MAX_CONTENT_BYTES} bytes of UTF-8
 * @param tenantId the tenant it belongs to, or {@code null} to leave it to the client's
 * default tenant, and to the service where the client has none
 * @param userId the user it belongs to, or {@code null} to leave it out
 * @param metadata what to store with it, unmodifiable, or {@code null} to leave it out
 */
public record TextIngestRequest(String content, @Nullable String tenantId, @Nullable String userId,
		@Nullable Map<String, String> metadata) {

	/** What one request takes, as the contract has it: 1 MB. */
	public static final int MAX_CONTENT_BYTES = 1024 * 1024;

	/**
	 * Check and copy the components.
	 * @throws IllegalArgumentException if the text is blank or too large, or the metadata
	 * contains {@code null}
	 */
	public TextIngestRequest {
		Assert.hasText(content, "'content' must not be blank");
		Assert.isTrue(fits(content),
				() -> "'content' must not be larger than %d bytes of UTF-8".formatted(MAX_CONTENT_BYTES));
		metadata = Copies.sent("metadata", metadata);
	}

	/**
	 * A text of the default tenant.
	 * @param content the text, not blank, at most {@value #MAX_CONTENT_BYTES} bytes of
	 * UTF-8
	 * @return the request
	 */
	public static TextIngestRequest of(String content) {
		return builder(content).build();
	}

	/**
	 * Start a text with a tenant, a user or metadata.
	 * @param content the text, not blank, at most {@value #MAX_CONTENT_BYTES} bytes of
	 * UTF-8
	 * @return a builder
	 */
	public static Builder builder(String content) {
		return new Builder(content);
	}

	/**
	 * Return whether a text goes into one request.
	 * @param content the text
	 * @return {@code true} if it has at most {@value #MAX_CONTENT_BYTES} bytes of UTF-8
	 */
	public static boolean fits(String content) {
		return content.length() <= MAX_CONTENT_BYTES / 3 || (content.length() <= MAX_CONTENT_BYTES
				&& content.getBytes(StandardCharsets.UTF_8).length <= MAX_CONTENT_BYTES);
	}

	/**
	 * Return this request for another tenant.
	 * @param tenantId the tenant
	 * @return the new request
	 */
	public TextIngestRequest withTenantId(String tenantId) {
		return new TextIngestRequest(this.content, tenantId, this.userId, this.metadata);
	}

	/**
	 * The components, but of the text only its length: it is the caller's content, and as
	 * large as a log is not.
	 */
	@Override
	public String toString() {
		return "TextIngestRequest[content=%d characters, tenantId=%s, userId=%s, metadata=%s]"
			.formatted(this.content.length(), this.tenantId, this.userId, this.metadata);
	}

	/**
	 * Builds a {@link TextIngestRequest}. Not for use by several threads.
	 */
	public static final class Builder {

		private final String content;

		private @Nullable String tenantId;

		private @Nullable String userId;

		private @Nullable Map<String, String> metadata;

		private Builder(String content) {
			this.content = content;
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
		 * @throws IllegalArgumentException if the text is blank or too large, or the
		 * metadata contains {@code null}
		 */
		public TextIngestRequest build() {
			return new TextIngestRequest(this.content, this.tenantId, this.userId, this.metadata);
		}

	}

}
