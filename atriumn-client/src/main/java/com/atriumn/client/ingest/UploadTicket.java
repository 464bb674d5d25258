package com.atriumn.client.ingest;

import java.time.Instant;

import com.atriumn.client.transfer.PresignedUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * An upload that was opened: the content item, and where its content is to go. An answer
 * without a URL is of no use to anyone: it cannot become this record and fails the call
 * as unreadable.
 *
 * @param id the content item's id; empty if the answer held none
 * @param status the content item's status, as a rule {@link ContentStatus#UPLOADING}
 * @param uploadUrl the URL to send the content to with {@code PUT}
 * @param tenantId the tenant it belongs to, or {@code null} if that was not sent
 * @param userId the user it belongs to, or {@code null} if that was not sent
 * @param timestamp when the upload was opened, or {@code null} if that was not sent or
 * cannot be read
 */
public record UploadTicket(String id, ContentStatus status, PresignedUrl uploadUrl, @Nullable String tenantId,
		@Nullable String userId, @Nullable Instant timestamp) {

	/**
	 * Check the components.
	 * @throws IllegalArgumentException if the URL is missing
	 */
	public UploadTicket {
		id = Copies.received(id);
		status = (status != null) ? status : ContentStatus.UNKNOWN;
		Assert.notNull(uploadUrl, "'uploadUrl' must not be null");
	}

}
