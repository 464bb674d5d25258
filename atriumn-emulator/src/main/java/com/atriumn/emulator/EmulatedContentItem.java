package com.atriumn.emulator;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A content item as it is now.
 *
 * @param id the id
 * @param tenantId whose it is
 * @param userId the user it was ingested for, if any
 * @param sourceType {@code TEXT}, {@code URL} or {@code FILE}
 * @param sourceUri where it comes from, if known
 * @param s3Key the key of its bytes in the object store
 * @param s3Bucket the bucket they are in
 * @param status {@code PENDING}, {@code UPLOADING}, {@code PROCESSING}, {@code COMPLETED}
 * or {@code ERROR}
 * @param contentType the type of its content, if known
 * @param size its size in bytes, {@code null} as long as there are none
 * @param metadata the metadata, possibly empty
 * @param createdAt when it was created
 * @param updatedAt when it last changed, its status included
 */
public record EmulatedContentItem(String id, String tenantId, @Nullable String userId, String sourceType,
		@Nullable String sourceUri, String s3Key, String s3Bucket, String status, @Nullable String contentType,
		@Nullable Long size, Map<String, String> metadata, Instant createdAt, Instant updatedAt) {

	/** The status of an item that waits to be processed. */
	static final String PENDING = "PENDING";

	/** The status of an item whose bytes have not arrived. */
	static final String UPLOADING = "UPLOADING";

	/** The status of an item that is being processed. */
	static final String PROCESSING = "PROCESSING";

	/** The status of an item that is done. */
	static final String COMPLETED = "COMPLETED";

	/** The status of an item that could not be processed. */
	static final String ERROR = "ERROR";

	/**
	 * Copies the metadata.
	 */
	public EmulatedContentItem {
		metadata = Map.copyOf(metadata);
	}

	EmulatedContentItem status(String status, Instant now) {
		return new EmulatedContentItem(this.id, this.tenantId, this.userId, this.sourceType, this.sourceUri, this.s3Key,
				this.s3Bucket, status, this.contentType, this.size, this.metadata, this.createdAt, later(now));
	}

	EmulatedContentItem stored(EmulatedObject object, Instant now) {
		return new EmulatedContentItem(this.id, this.tenantId, this.userId, this.sourceType, this.sourceUri, this.s3Key,
				this.s3Bucket, this.status, object.contentType(), object.size(), this.metadata, this.createdAt,
				later(now));
	}

	EmulatedContentItem described(@Nullable String sourceUri, @Nullable Map<String, String> metadata, Instant now) {
		return new EmulatedContentItem(this.id, this.tenantId, this.userId, this.sourceType,
				(sourceUri != null) ? sourceUri : this.sourceUri, this.s3Key, this.s3Bucket, this.status,
				this.contentType, this.size, (metadata != null) ? metadata : this.metadata, this.createdAt, later(now));
	}

	private Instant later(Instant now) {
		return now.isAfter(this.updatedAt) ? now : this.updatedAt;
	}

}
