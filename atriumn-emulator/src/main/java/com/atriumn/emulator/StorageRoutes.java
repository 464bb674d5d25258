package com.atriumn.emulator;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The storage service, which gives out pre-signed URLs.
 */
final class StorageRoutes {

	private final Settings settings;

	private final PresignedUrls urls;

	StorageRoutes(Settings settings, PresignedUrls urls) {
		this.settings = settings;
		this.urls = urls;
	}

	void register(Map<EmulatedOperation, Action> actions) {
		actions.put(EmulatedOperation.GENERATE_UPLOAD_URL, this::upload);
		actions.put(EmulatedOperation.GENERATE_DOWNLOAD_URL, this::download);
	}

	private Answer upload(Call call) {
		Upload upload = call.body(Json.CAMEL_CASE, Upload.class);
		String key = Tenants.of(upload.tenantId(), call.grant(), this.settings) + "/" + Ids.id("file") + "/"
				+ Require.filename(upload.filename());
		String url = this.urls.forUpload(key, Require.text(upload.contentType(), "contentType"));
		return Json.CAMEL_CASE.answer(200, new UploadUrl(url, key, "PUT"));
	}

	private Answer download(Call call) {
		String key = Require.text(call.body(Json.CAMEL_CASE, Download.class).s3Key(), "s3Key");
		return Json.CAMEL_CASE.answer(200, new DownloadUrl(this.urls.forDownload(key), "GET"));
	}

	private record Upload(@Nullable String filename, @Nullable String contentType, @Nullable String tenantId) {
	}

	private record Download(@Nullable String s3Key) {
	}

	private record UploadUrl(String uploadUrl, String s3Key, String httpMethod) {
	}

	private record DownloadUrl(String downloadUrl, String httpMethod) {
	}

}
