package com.atriumn.client.ingest;

import com.atriumn.client.transfer.PresignedUrl;
import org.jspecify.annotations.Nullable;

/**
 * An ingestion that came to a halt, and can go on from there.
 *
 * @param contentId the content item's id
 * @param step the step that failed
 * @param source what is being ingested
 * @param uploadUrl where its content goes, or {@code null} if it has got there
 */
public record PendingIngestion(String contentId, IngestStep step, IngestSource source,
		@Nullable PresignedUrl uploadUrl) {

	/**
	 * Return this ingestion with its content from elsewhere, for content that could be
	 * read only once.
	 * @param source the same text or file again
	 * @return the ingestion to resume
	 */
	public PendingIngestion withSource(IngestSource source) {
		return new PendingIngestion(this.contentId, this.step, source, this.uploadUrl);
	}

}
