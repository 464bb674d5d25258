package com.atriumn.sample.tour;

import java.util.function.Consumer;

import com.atriumn.client.call.Service;
import com.atriumn.client.ingest.ContentItem;
import com.atriumn.client.ingest.ContentStatus;
import com.atriumn.client.ingest.FileUploadRequest;
import com.atriumn.client.ingest.IngestClient;
import com.atriumn.client.ingest.UploadTicket;
import com.atriumn.client.storage.StorageClient;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Ingests a file, waits until it has been processed, downloads it and compares.
 */
@Component
@Order(5)
class IngestStep implements TourStep {

	private final IngestClient ingest;

	private final StorageClient storage;

	private final Patience patience;

	private final TourFile file;

	IngestStep(IngestClient ingest, StorageClient storage, Patience patience, TourFile file) {
		this.ingest = ingest;
		this.storage = storage;
		this.patience = patience;
		this.file = file;
	}

	@Override
	public Service service() {
		return Service.INGEST;
	}

	@Override
	public void take(Consumer<String> diary) {
		UploadTicket ticket = this.ingest.requestFileUpload(FileUploadRequest.of(TourFile.NAME, TourFile.CONTENT_TYPE));
		this.storage.uploadTo(ticket.uploadUrl(), this.file.content());
		diary.accept("ingested %s as %s".formatted(TourFile.NAME, ticket.id()));
		ContentItem item = this.patience.waitFor(() -> this.ingest.getContentItem(ticket.id()));
		if (!item.status().equals(ContentStatus.COMPLETED)) {
			throw new TourException("The item ended as " + item.status() + ".");
		}
		diary.accept("waited for it, now " + item.status());
		this.file.compareWith(this.storage.downloadFrom(this.ingest.contentDownloadUrl(item.id())));
		diary.accept("downloaded it, the same bytes");
	}

}
