package com.atriumn.client;

import java.util.List;

import com.atriumn.client.call.Operation;
import com.atriumn.client.call.Phase;
import com.atriumn.client.error.AtriumnUnreadableResponseException;
import com.atriumn.client.error.CallFailure;
import com.atriumn.client.storage.StorageClient;
import com.atriumn.client.storage.Upload;
import com.atriumn.client.storage.UploadUrl;
import com.atriumn.client.storage.UploadUrlRequest;
import com.atriumn.client.transfer.Content;

/**
 * Stores a file: asks for a URL, then sends the content there.
 */
record FileUploads(StorageClient storage) {

	String upload(Upload upload) {
		String contentType = upload.contentType();
		UploadUrlRequest request = new UploadUrlRequest(upload.filename(), contentType, upload.tenantId());
		Content content = upload.content().withContentType(contentType);
		try {
			requireReadable(content);
			return FreshUrls.use(() -> this.storage.generateUploadUrl(request), (url) -> put(url, content));
		}
		finally {
			content.release();
		}
	}

	/**
	 * Find out that a file is gone or a stream broken before anything is asked for.
	 */
	private static void requireReadable(Content content) {
		content.length();
	}

	private String put(UploadUrl url, Content content) {
		String s3Key = url.s3Key();
		if (s3Key == null || s3Key.isBlank()) {
			throw new AtriumnUnreadableResponseException(new CallFailure(Operation.GENERATE_UPLOAD_URL, 200,
					"parse_error", "the answer has no s3Key, so the file could not be found again; nothing was sent",
					null, null, null, null, Phase.BODY, false, List.of()), null);
		}
		this.storage.uploadTo(url.uploadUrl(), content);
		return s3Key;
	}

}
