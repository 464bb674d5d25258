package com.atriumn.emulator;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Object storage behind pre-signed URLs, as strict as S3: a request that is signed twice,
 * of unknown length, or chunked is refused.
 */
final class ObjectRoutes {

	private static final String BINARY = "application/octet-stream";

	private final PresignedUrls urls;

	private final ObjectStore objects;

	private final Consumer<EmulatedObject> uploaded;

	ObjectRoutes(PresignedUrls urls, ObjectStore objects, Consumer<EmulatedObject> uploaded) {
		this.urls = urls;
		this.objects = objects;
		this.uploaded = uploaded;
	}

	void register(Map<EmulatedOperation, Action> actions) {
		actions.put(EmulatedOperation.UPLOAD_TO_URL, this::put);
		actions.put(EmulatedOperation.DOWNLOAD_FROM_URL, this::get);
	}

	private Answer put(Call call) {
		check(call);
		if (call.request().header("Transfer-Encoding") != null) {
			throw new ApiError(501, "NotImplemented", "A chunked body is not implemented");
		}
		if (call.request().header("Content-Length") == null) {
			throw new ApiError(411, "MissingContentLength", "The length of the body is missing");
		}
		EmulatedObject object = this.objects.put(call.id(), call.request().header("Content-Type"),
				call.request().body());
		this.uploaded.accept(object);
		return Answer.empty(200).header("ETag", object.etag());
	}

	private Answer get(Call call) {
		check(call);
		ObjectStore.Stored stored = this.objects.get(call.id())
			.orElseThrow(() -> new ApiError(404, "NoSuchKey", "The specified key does not exist."));
		EmulatedObject object = stored.object();
		String contentType = (object.contentType() != null) ? object.contentType() : BINARY;
		byte[] bytes = stored.bytes();
		return ByteRange.parse(call.request().header("Range"), bytes.length)
			.map((range) -> Answer.of(206, contentType, range.of(bytes))
				.header("Content-Range", range.contentRange(bytes.length)))
			.orElseGet(() -> Answer.of(200, contentType, bytes))
			.header("ETag", object.etag())
			.header("Last-Modified",
					DateTimeFormatter.RFC_1123_DATE_TIME.format(object.lastModified().atZone(ZoneOffset.UTC)))
			.header("Accept-Ranges", "bytes");
	}

	private void check(Call call) {
		if (call.request().header("Authorization") != null) {
			throw new ApiError(400, "InvalidArgument", "Only one auth mechanism allowed");
		}
		this.urls.check(call);
	}

}
