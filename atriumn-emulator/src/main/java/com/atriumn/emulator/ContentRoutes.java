package com.atriumn.emulator;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The content items of the ingest service.
 */
final class ContentRoutes {

	private final Settings settings;

	private final ContentItems items;

	private final PresignedUrls urls;

	ContentRoutes(Settings settings, ContentItems items, PresignedUrls urls) {
		this.settings = settings;
		this.items = items;
		this.urls = urls;
	}

	void register(Map<EmulatedOperation, Action> actions) {
		actions.put(EmulatedOperation.LIST_CONTENT_ITEMS, this::list);
		actions.put(EmulatedOperation.GET_CONTENT_ITEM,
				(call) -> Json.CAMEL_CASE.answer(200, this.items.require(call.id())));
		actions.put(EmulatedOperation.UPDATE_CONTENT_ITEM, this::update);
		actions.put(EmulatedOperation.DELETE_CONTENT_ITEM, this::delete);
		actions.put(EmulatedOperation.CONTENT_DOWNLOAD_URL, this::downloadUrl);
		actions.put(EmulatedOperation.GET_TEXT_CONTENT, this::text);
		actions.put(EmulatedOperation.UPDATE_TEXT_CONTENT, this::updateText);
	}

	private Answer list(Call call) {
		String status = call.query("status");
		String sourceType = call.query("sourceType");
		Page<EmulatedContentItem> page = this.items.page(
				(item) -> (status == null || status.equals(item.status()))
						&& (sourceType == null || sourceType.equals(item.sourceType())),
				call.limit("limit"), call.query("nextToken"));
		return Json.CAMEL_CASE.answer(200, new Items(page.items(), page.nextToken()));
	}

	private Answer update(Call call) {
		Update update = call.body(Json.CAMEL_CASE, Update.class);
		return Json.CAMEL_CASE.answer(200, this.items.update(call.id(),
				(item) -> item.described(update.sourceUri(), update.metadata(), this.settings.now())));
	}

	private Answer delete(Call call) {
		this.items.remove(call.id());
		return Answer.empty(204);
	}

	private Answer downloadUrl(Call call) {
		EmulatedContentItem item = this.items.require(call.id());
		if (item.status().equals(EmulatedContentItem.UPLOADING)) {
			throw new ApiError(409, "conflict", "The content has not been uploaded");
		}
		return Json.CAMEL_CASE.answer(200, Map.of("downloadUrl", this.urls.forDownload(item.s3Key())));
	}

	private Answer text(Call call) {
		return this.items.text(requireText(call))
			.map((content) -> Json.CAMEL_CASE.answer(200, Map.of("content", content)))
			.orElseThrow(() -> new ApiError(409, "conflict", "The text has not been uploaded"));
	}

	private Answer updateText(Call call) {
		EmulatedContentItem item = requireText(call);
		this.items.replaceText(item, Require.content(call.body(Json.CAMEL_CASE, Text.class).content()));
		return Answer.empty(204);
	}

	private EmulatedContentItem requireText(Call call) {
		EmulatedContentItem item = this.items.require(call.id());
		if (!item.sourceType().equals("TEXT")) {
			throw ApiError.invalid("The content item is not TEXT");
		}
		return item;
	}

	private record Items(List<EmulatedContentItem> items, @Nullable String nextToken) {
	}

	private record Update(@Nullable String sourceUri, @Nullable Map<String, String> metadata) {
	}

	private record Text(@Nullable String content) {
	}

}
