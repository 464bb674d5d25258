package com.atriumn.client.ingest;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What to change in a content item. What is {@code null} stays as it is; an empty text or
 * map is a value and is sent.
 *
 * @param sourceUri where the item came from, or {@code null} to leave that as it is
 * @param metadata what to store with the item, unmodifiable, or {@code null} to leave
 * that as it is
 */
public record UpdateContentItemRequest(@Nullable String sourceUri, @Nullable Map<String, String> metadata) {

	/**
	 * Check and copy the components.
	 * @throws IllegalArgumentException if the metadata contains {@code null}
	 */
	public UpdateContentItemRequest {
		metadata = Copies.sent("metadata", metadata);
	}

	/**
	 * Start a change.
	 * @return a builder, which changes nothing yet
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds an {@link UpdateContentItemRequest}. Not for use by several threads.
	 */
	public static final class Builder {

		private @Nullable String sourceUri;

		private @Nullable Map<String, String> metadata;

		private Builder() {
		}

		/**
		 * Replace where the item came from.
		 * @param sourceUri the URI, or {@code null} to leave it as it is
		 * @return this builder
		 */
		public Builder sourceUri(@Nullable String sourceUri) {
			this.sourceUri = sourceUri;
			return this;
		}

		/**
		 * Replace what is stored with the item.
		 * @param metadata the metadata, possibly empty, or {@code null} to leave it as it
		 * is
		 * @return this builder
		 */
		public Builder metadata(@Nullable Map<String, String> metadata) {
			this.metadata = metadata;
			return this;
		}

		/**
		 * Build the request.
		 * @return the request
		 * @throws IllegalArgumentException if the metadata contains {@code null}
		 */
		public UpdateContentItemRequest build() {
			return new UpdateContentItemRequest(this.sourceUri, this.metadata);
		}

	}

}
