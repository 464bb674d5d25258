package com.atriumn.sample.tour;

import java.time.Duration;
import java.util.function.Consumer;

import com.atriumn.client.call.Service;
import com.atriumn.client.ingest.ContentItem;
import com.atriumn.client.ingest.IngestClient;
import com.atriumn.client.ingest.IngestSource;
import com.atriumn.client.ingest.WaitOptions;
import com.atriumn.client.storage.StorageClient;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Ingests a file, waits until it has been processed, downloads it and compares.
 */
@Component
@Order(5)
class IngestStep implements TourStep {

	private static final WaitOptions A_MINUTE = WaitOptions.atMost(Duration.ofMinutes(1));

	private final IngestClient ingest;

	private final StorageClient storage;

	private final TourFile file;

	IngestStep(IngestClient ingest, StorageClient storage, TourFile file) {
		this.ingest = ingest;
		this.storage = storage;
		this.file = file;
	}

	@Override
	public Service service() {
		return Service.INGEST;
	}

	@Override
	public void take(Consumer<String> diary) {
		diary.accept("handing in " + TourFile.NAME + ", and waiting for it");
		ContentItem item = this.ingest.ingestAndWait(IngestSource.file(TourFile.NAME, this.file.content()),
				A_MINUTE.withListener((seen) -> diary.accept("its status is " + seen.status())));
		this.file.compareWith(this.storage.downloadFrom(this.ingest.contentDownloadUrl(item.id())));
		diary.accept("downloaded " + item.id() + ", the same bytes");
	}

}
