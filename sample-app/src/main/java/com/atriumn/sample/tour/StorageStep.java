package com.atriumn.sample.tour;

import java.util.function.Consumer;

import com.atriumn.client.call.Service;
import com.atriumn.client.storage.StorageClient;
import com.atriumn.client.storage.Upload;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Uploads a file to storage, downloads it and compares.
 */
@Component
@Order(4)
class StorageStep implements TourStep {

	private final StorageClient storage;

	private final TourFile file;

	StorageStep(StorageClient storage, TourFile file) {
		this.storage = storage;
		this.file = file;
	}

	@Override
	public Service service() {
		return Service.STORAGE;
	}

	@Override
	public void take(Consumer<String> diary) {
		String key = this.storage.upload(Upload.of(TourFile.NAME, this.file.content()));
		diary.accept("uploaded %s, %d bytes".formatted(TourFile.NAME, this.file.size()));
		this.file.compareWith(this.storage.open(key));
		diary.accept("downloaded " + key + ", the same bytes");
	}

}
