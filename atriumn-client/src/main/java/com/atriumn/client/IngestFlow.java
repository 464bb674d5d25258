package com.atriumn.client;

import com.atriumn.client.ingest.ContentItem;
import com.atriumn.client.ingest.IngestClient;
import com.atriumn.client.ingest.IngestSource;
import com.atriumn.client.ingest.IngestStep;
import com.atriumn.client.ingest.IngestedText;
import com.atriumn.client.ingest.Ingestion;
import com.atriumn.client.ingest.IngestionException;
import com.atriumn.client.ingest.PendingIngestion;
import com.atriumn.client.ingest.QueuedItem;
import com.atriumn.client.ingest.TextIngestRequest;
import com.atriumn.client.ingest.TextUploadRequest;
import com.atriumn.client.ingest.WaitOptions;

/**
 * Ingests anything in one call. What fails before there is a content item is an ordinary
 * failed call; after that, the failure carries what is needed to go on.
 */
record IngestFlow(IngestClient ingest, ContentPut put) {

	Ingestion run(IngestSource source) {
		try {
			return start(source);
		}
		finally {
			release(source);
		}
	}

	/**
	 * Ingest, and leave the content ready for another time.
	 */
	Ingestion start(IngestSource source) {
		if (source instanceof IngestSource.Url url) {
			QueuedItem item = this.ingest.ingestUrl(url.request());
			return new Ingestion(item.id(), item.status());
		}
		if (source instanceof IngestSource.Text text && text.isInline()) {
			return ingestInline(text);
		}
		return new IngestUpload(this.ingest, this.put, source).start();
	}

	Ingestion resume(PendingIngestion pending) {
		if (pending.step() == IngestStep.UPLOAD) {
			try {
				return new IngestUpload(this.ingest, this.put, pending.source()).resume(pending);
			}
			finally {
				release(pending.source());
			}
		}
		ContentItem item = this.ingest.getContentItem(pending.contentId());
		return new Ingestion(item.id(), item.status());
	}

	ContentItem await(Ingestion ingestion, IngestSource source, WaitOptions options) {
		try {
			return this.ingest.awaitContentItem(ingestion.id(), options);
		}
		catch (RuntimeException ex) {
			throw new IngestionException(new PendingIngestion(ingestion.id(), IngestStep.WAIT, source, null), ex);
		}
	}

	void release(IngestSource source) {
		if (source instanceof IngestSource.File file) {
			file.content().release();
		}
	}

	private Ingestion ingestInline(IngestSource.Text text) {
		TextUploadRequest request = text.request();
		IngestedText item = this.ingest
			.ingestText(new TextIngestRequest(text.text(), request.tenantId(), request.userId(), request.metadata()));
		return new Ingestion(item.id(), item.status());
	}

}
