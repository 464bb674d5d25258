package com.atriumn.client;

import java.nio.charset.StandardCharsets;

import com.atriumn.client.error.AtriumnException;
import com.atriumn.client.error.AtriumnPermissionException;
import com.atriumn.client.ingest.ContentStatus;
import com.atriumn.client.ingest.IngestClient;
import com.atriumn.client.ingest.IngestSource;
import com.atriumn.client.ingest.IngestStep;
import com.atriumn.client.ingest.Ingestion;
import com.atriumn.client.ingest.IngestionException;
import com.atriumn.client.ingest.PendingIngestion;
import com.atriumn.client.ingest.UploadTicket;
import com.atriumn.client.transfer.Content;
import com.atriumn.client.transfer.PresignedUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.Assert;

/**
 * Ingests what has to be uploaded. The service gives out one URL for each content item
 * and never another, so when that has expired the upload is opened anew, and the item
 * that can no longer get its content is deleted.
 */
final class IngestUpload {

	// Where a text upload names no media type the service takes this one.
	private static final String DEFAULT_TEXT_TYPE = "text/plain";

	private static final Logger logger = LoggerFactory.getLogger(IngestUpload.class);

	private final IngestClient ingest;

	private final ContentPut put;

	private final IngestSource source;

	private final Content content;

	IngestUpload(IngestClient ingest, ContentPut put, IngestSource source) {
		this.ingest = ingest;
		this.put = put;
		this.source = source;
		this.content = contentOf(source);
	}

	Ingestion start() {
		this.content.length();
		UploadTicket ticket = open();
		return upload(ticket.id(), ticket.status(), ticket.uploadUrl(), false);
	}

	Ingestion resume(PendingIngestion pending) {
		PresignedUrl url = pending.uploadUrl();
		Assert.notNull(url, "'uploadUrl' must not be null where the upload is to be resumed");
		return upload(pending.contentId(), ContentStatus.UPLOADING, url, true);
	}

	private Ingestion upload(String id, ContentStatus status, PresignedUrl url, boolean mayHaveExpired) {
		try {
			this.put.send(url, this.content);
			return new Ingestion(id, status);
		}
		catch (AtriumnPermissionException ex) {
			if (!mayHaveExpired && ex.attempts().size() < 2) {
				throw failure(id, url, ex);
			}
		}
		catch (RuntimeException ex) {
			throw failure(id, url, ex);
		}
		return uploadAnew(id, url);
	}

	private Ingestion uploadAnew(String abandonedId, PresignedUrl expired) {
		UploadTicket ticket;
		try {
			ticket = open();
		}
		catch (AtriumnException ex) {
			throw failure(abandonedId, expired, ex);
		}
		delete(abandonedId);
		try {
			this.put.send(ticket.uploadUrl(), this.content);
			return new Ingestion(ticket.id(), ticket.status());
		}
		catch (RuntimeException ex) {
			throw failure(ticket.id(), ticket.uploadUrl(), ex);
		}
	}

	private UploadTicket open() {
		return (this.source instanceof IngestSource.File file) ? this.ingest.requestFileUpload(file.request())
				: this.ingest.requestTextUpload(((IngestSource.Text) this.source).request());
	}

	private void delete(String abandonedId) {
		try {
			this.ingest.deleteContentItem(abandonedId);
		}
		catch (AtriumnException ex) {
			logger.atDebug()
				.addKeyValue("contentId", abandonedId)
				.log("An abandoned content item is left: {}", ex.getMessage());
		}
	}

	private IngestionException failure(String id, PresignedUrl url, RuntimeException cause) {
		return new IngestionException(new PendingIngestion(id, IngestStep.UPLOAD, this.source, url), cause);
	}

	private static Content contentOf(IngestSource source) {
		if (source instanceof IngestSource.File file) {
			return file.content().withContentType(file.request().contentType());
		}
		if (source instanceof IngestSource.Text text) {
			String type = text.request().contentType();
			return Content.of((type != null) ? type : DEFAULT_TEXT_TYPE, text.text().getBytes(StandardCharsets.UTF_8));
		}
		throw new IllegalArgumentException("'source' must have content to upload");
	}

}
