package com.atriumn.client.ingest;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A text, URL or file that was given to the service. A text that the service must send is
 * empty where it did not.
 *
 * @param id the content item's id
 * @param tenantId the tenant it belongs to
 * @param userId the user it belongs to, or {@code null} if that was not sent
 * @param sourceType what it was made from
 * @param sourceUri where it came from, or {@code null} if that was not sent
 * @param s3Key the key of its content in object storage, or {@code null} if that was not
 * sent
 * @param s3Bucket the bucket of its content in object storage, or {@code null} if that
 * was not sent
 * @param status how far the service has come with it
 * @param contentType the media type of its content, or {@code null} if that was not sent
 * @param size the size of its content in bytes, or {@code null} if that was not sent
 * @param metadata what was stored with it, unmodifiable; empty if there is nothing
 * @param createdAt when it was created, or {@code null} if that was not sent or cannot be
 * read
 * @param updatedAt when it was last changed, or {@code null} if that was not sent or
 * cannot be read
 */
public record ContentItem(String id, String tenantId, @Nullable String userId, SourceType sourceType,
		@Nullable String sourceUri, @Nullable String s3Key, @Nullable String s3Bucket, ContentStatus status,
		@Nullable String contentType, @Nullable Long size, Map<String, String> metadata, @Nullable Instant createdAt,
		@Nullable Instant updatedAt) {

	public ContentItem {
		id = Copies.received(id);
		tenantId = Copies.received(tenantId);
		sourceType = (sourceType != null) ? sourceType : SourceType.UNKNOWN;
		status = (status != null) ? status : ContentStatus.UNKNOWN;
		metadata = Copies.received(metadata);
	}

}
