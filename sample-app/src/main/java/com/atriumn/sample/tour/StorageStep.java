package com.atriumn.sample.tour;

import java.util.function.Consumer;

import com.atriumn.client.call.Service;
import com.atriumn.client.storage.StorageClient;
import com.atriumn.client.storage.UploadUrl;
import com.atriumn.client.storage.UploadUrlRequest;

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
		UploadUrl target = this.storage.generateUploadUrl(UploadUrlRequest.of(TourFile.NAME, TourFile.CONTENT_TYPE));
		this.storage.uploadTo(target.uploadUrl(), this.file.content());
		diary.accept("uploaded %s, %d bytes".formatted(TourFile.NAME, this.file.size()));
		String key = target.s3Key();
		if (key == null) {
			throw new TourException("Storage did not say under which key the file is kept.");
		}
		this.file.compareWith(this.storage.downloadFrom(this.storage.generateDownloadUrl(key).downloadUrl()));
		diary.accept("downloaded " + key + ", the same bytes");
	}

}
