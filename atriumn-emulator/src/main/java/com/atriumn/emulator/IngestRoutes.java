package com.atriumn.emulator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The three ways into the ingest service: text, URL and file.
 */
final class IngestRoutes {

	private static final String PLAIN_TEXT = "text/plain";

	private final Settings settings;

	private final ContentItems items;

	private final ObjectStore objects;

	private final PresignedUrls urls;

	IngestRoutes(Settings settings, ContentItems items, ObjectStore objects, PresignedUrls urls) {
		this.settings = settings;
		this.items = items;
		this.objects = objects;
		this.urls = urls;
	}

	void register(Map<EmulatedOperation, Action> actions) {
		actions.put(EmulatedOperation.INGEST_TEXT, this::text);
		actions.put(EmulatedOperation.REQUEST_TEXT_UPLOAD, this::textUpload);
		actions.put(EmulatedOperation.INGEST_URL, this::url);
		actions.put(EmulatedOperation.REQUEST_FILE_UPLOAD, this::fileUpload);
	}

	/**
	 * Whether the text is in the request; if not, the request opens an upload.
	 */
	static boolean hasContent(HttpRequest request) {
		try {
			return Json.CAMEL_CASE.read(request.body(), Ingest.class).content() != null;
		}
		catch (ApiError error) {
			return true;
		}
	}

	private Answer text(Call call) {
		Ingest ingest = read(call);
		String content = Require.content(ingest.content());
		EmulatedContentItem item = this.items
			.complete(item(call, ingest, "TEXT", EmulatedContentItem.COMPLETED, PLAIN_TEXT, "content.txt"), content);
		return Json.CAMEL_CASE.answer(200, new Ingested(item.id(), item.status(), item.tenantId(), item.userId(),
				item.size(), "s3://" + item.s3Bucket() + "/" + item.s3Key(), item.createdAt()));
	}

	private Answer textUpload(Call call) {
		Ingest ingest = read(call);
		String contentType = (ingest.contentType() != null) ? ingest.contentType() : PLAIN_TEXT;
		return ticket(item(call, ingest, "TEXT", EmulatedContentItem.UPLOADING, contentType, "content.txt"),
				contentType);
	}

	private Answer fileUpload(Call call) {
		Ingest ingest = read(call);
		String filename = Require.filename(ingest.filename());
		String contentType = Require.text(ingest.contentType(), "contentType");
		return ticket(item(call, ingest, "FILE", EmulatedContentItem.UPLOADING, contentType, filename), contentType);
	}

	/**
	 * Nothing is fetched: what is stored says where it would have come from.
	 */
	private Answer url(Call call) {
		Ingest ingest = read(call);
		String url = Require.url(ingest.url());
		EmulatedContentItem item = item(call, ingest, "URL", EmulatedContentItem.PENDING, PLAIN_TEXT, "page.txt");
		byte[] content = ("Content of " + url).getBytes(StandardCharsets.UTF_8);
		this.items.queue(item.stored(this.objects.put(item.s3Key(), PLAIN_TEXT, content), item.createdAt()));
		return Json.CAMEL_CASE.answer(202, new Queued(item.id(), item.status()));
	}

	private Answer ticket(EmulatedContentItem item, String contentType) {
		this.items.awaitUpload(item);
		return Json.CAMEL_CASE.answer(200, new UploadTicket(item.id(), item.status(),
				this.urls.forUpload(item.s3Key(), contentType), item.tenantId(), item.userId(), item.createdAt()));
	}

	private EmulatedContentItem item(Call call, Ingest ingest, String sourceType, String status, String contentType,
			String filename) {
		Instant now = this.settings.now();
		String id = Ids.id("content");
		String tenant = Tenants.of(ingest.tenantId(), call.grant(), this.settings);
		return new EmulatedContentItem(id, tenant, ingest.userId(), sourceType, ingest.url(),
				tenant + "/" + id + "/" + filename, "atriumn-emulator", status, contentType, null,
				(ingest.metadata() != null) ? ingest.metadata() : Map.of(), now, now);
	}

	private static Ingest read(Call call) {
		return call.body(Json.CAMEL_CASE, Ingest.class);
	}

	private record Ingest(@Nullable String content, @Nullable String contentType, @Nullable String filename,
			@Nullable String url, @Nullable String tenantId, @Nullable String userId,
			@Nullable Map<String, String> metadata) {
	}

	private record Ingested(String id, String status, String tenantId, @Nullable String userId, @Nullable Long size,
			String contentUri, Instant timestamp) {
	}

	private record Queued(String id, String status) {
	}

	private record UploadTicket(String id, String status, String uploadUrl, String tenantId, @Nullable String userId,
			Instant timestamp) {
	}

}
