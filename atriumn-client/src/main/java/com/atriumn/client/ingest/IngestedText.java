package com.atriumn.client.ingest;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A content item as it was just made from a text.
 *
 * @param id the content item's id; empty if the answer held none
 * @param status the content item's status
 * @param tenantId the tenant it belongs to, or {@code null} if that was not sent
 * @param userId the user it belongs to, or {@code null} if that was not sent
 * @param size the text's size in bytes, or {@code null} if that was not sent
 * @param contentUri where the service keeps the text, or {@code null} if that was not
 * sent
 * @param timestamp when the text was ingested, or {@code null} if that was not sent or
 * cannot be read
 */
public record IngestedText(String id, ContentStatus status, @Nullable String tenantId, @Nullable String userId,
		@Nullable Long size, @Nullable String contentUri, @Nullable Instant timestamp) {

	public IngestedText {
		id = Copies.received(id);
		status = (status != null) ? status : ContentStatus.UNKNOWN;
	}

}
