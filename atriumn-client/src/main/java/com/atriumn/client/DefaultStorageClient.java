package com.atriumn.client;

import java.nio.file.Path;
import java.util.Map;

import com.atriumn.client.call.CallOptions;
import com.atriumn.client.call.Operation;
import com.atriumn.client.storage.DownloadUrl;
import com.atriumn.client.storage.StorageClient;
import com.atriumn.client.storage.Upload;
import com.atriumn.client.storage.UploadUrl;
import com.atriumn.client.storage.UploadUrlRequest;
import com.atriumn.client.transfer.Content;
import com.atriumn.client.transfer.Download;
import com.atriumn.client.transfer.PresignedUrl;
import com.atriumn.client.transfer.TransferOptions;
import org.springframework.util.Assert;

/**
 * The storage service over HTTP, and the object storage behind it.
 */
final class DefaultStorageClient implements StorageClient {

	private final ServiceCalls calls;

	DefaultStorageClient(ServiceCalls calls) {
		this.calls = calls;
	}

	@Override
	public StorageClient withOptions(CallOptions options) {
		return new DefaultStorageClient(this.calls.with(options));
	}

	@Override
	public StorageClient withTransferOptions(TransferOptions options) {
		return new DefaultStorageClient(this.calls.with(options));
	}

	@Override
	public String upload(Upload upload) {
		return new FileUploads(this).upload(upload);
	}

	@Override
	public void download(String s3Key, Path target) {
		try (AtomicFile file = AtomicFile.at(target)) {
			download(s3Key, TransferDecoders.into(file)).commit();
		}
	}

	@Override
	public Download open(String s3Key) {
		return download(s3Key, Decoders.Open.INSTANCE);
	}

	@Override
	public byte[] downloadBytes(String s3Key, int limit) {
		Assert.isTrue(limit >= 0, "'limit' must not be negative");
		return download(s3Key, TransferDecoders.bytes(limit));
	}

	@Override
	public UploadUrl generateUploadUrl(UploadUrlRequest request) {
		String tenantId = this.calls.tenantId();
		UploadUrlRequest body = (request.tenantId() == null && tenantId != null) ? request.withTenantId(tenantId)
				: request;
		return this.calls.to(Operation.GENERATE_UPLOAD_URL).body(body).as(UploadUrl.class);
	}

	@Override
	public DownloadUrl generateDownloadUrl(String s3Key) {
		Assert.hasText(s3Key, "'s3Key' must not be blank");
		return this.calls.to(Operation.GENERATE_DOWNLOAD_URL).body(Map.of("s3Key", s3Key)).as(DownloadUrl.class);
	}

	@Override
	public void uploadTo(PresignedUrl url, Content content) {
		this.calls.to(Operation.UPLOAD_TO_URL).url(url).content(content).run();
	}

	@Override
	public Download downloadFrom(PresignedUrl url) {
		return downloadFrom(url, Decoders.Open.INSTANCE);
	}

	private <T> T download(String s3Key, Decoder<T> decoder) {
		return FreshUrls.use(() -> generateDownloadUrl(s3Key).downloadUrl(), (url) -> downloadFrom(url, decoder));
	}

	<T> T downloadFrom(PresignedUrl url, Decoder<T> decoder) {
		return this.calls.to(Operation.DOWNLOAD_FROM_URL).url(url).with(decoder);
	}

}
