package com.atriumn.emulator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * The content items and their progress.
 */
final class ContentItems {

	private final Table<Entry> entries = new Table<>();

	private final Settings settings;

	private final ObjectStore objects;

	private final Processing processing;

	ContentItems(Settings settings, ObjectStore objects, Processing processing) {
		this.settings = settings;
		this.objects = objects;
		this.processing = processing;
	}

	/**
	 * Add an item whose bytes are to come.
	 */
	void awaitUpload(EmulatedContentItem item) {
		this.entries.add(item.id(), new Entry(item, null));
	}

	/**
	 * Add an item that is fetched and processed in a while.
	 */
	void queue(EmulatedContentItem item) {
		this.entries.add(item.id(), new Entry(item,
				Progress.waiting(now(), this.settings.processingStep(), this.processing.outcomeOf(item))));
	}

	/**
	 * Add a text that is processed at once.
	 */
	EmulatedContentItem complete(EmulatedContentItem item, String content) {
		EmulatedContentItem stored = item.stored(store(item, content), now());
		this.entries.add(item.id(), new Entry(stored, Progress.done(now(), this.processing.outcomeOf(stored))));
		return require(item.id());
	}

	/**
	 * Process the item whose bytes have arrived, if there is one that waits for them.
	 */
	void uploaded(EmulatedObject object) {
		this.entries.all()
			.stream()
			.filter((entry) -> entry.item().s3Key().equals(object.key()))
			.forEach((entry) -> this.entries.update(entry.item().id(), (current) -> processed(current, object)));
	}

	private Entry processed(Entry entry, EmulatedObject object) {
		EmulatedContentItem item = entry.item().stored(object, now());
		return new Entry(item, (entry.progress() != null) ? entry.progress()
				: Progress.processing(now(), this.settings.processingStep(), this.processing.outcomeOf(item)));
	}

	EmulatedContentItem require(String id) {
		return this.entries.get(id).map(this::view).orElseThrow(() -> ApiError.notFound("Content item"));
	}

	EmulatedContentItem update(String id, UnaryOperator<EmulatedContentItem> change) {
		return this.entries.update(id, (entry) -> new Entry(change.apply(entry.item()), entry.progress()))
			.map(this::view)
			.orElseThrow(() -> ApiError.notFound("Content item"));
	}

	void remove(String id) {
		EmulatedContentItem item = this.entries.remove(id)
			.map(Entry::item)
			.orElseThrow(() -> ApiError.notFound("Content item"));
		this.objects.remove(item.s3Key());
	}

	Optional<String> text(EmulatedContentItem item) {
		return this.objects.get(item.s3Key()).map((stored) -> new String(stored.bytes(), StandardCharsets.UTF_8));
	}

	void replaceText(EmulatedContentItem item, String content) {
		uploaded(store(item, content));
	}

	Page<EmulatedContentItem> page(Predicate<EmulatedContentItem> filter, int limit, @Nullable String token) {
		return this.entries.page(this::view, filter, limit, token);
	}

	List<EmulatedContentItem> all() {
		return this.entries.all().stream().map(this::view).toList();
	}

	private EmulatedObject store(EmulatedContentItem item, String content) {
		return this.objects.put(item.s3Key(), item.contentType(), content.getBytes(StandardCharsets.UTF_8));
	}

	private EmulatedContentItem view(Entry entry) {
		return (entry.progress() != null) ? entry.progress().apply(entry.item(), now()) : entry.item();
	}

	private Instant now() {
		return this.settings.now();
	}

	private record Entry(EmulatedContentItem item, @Nullable Progress progress) {
	}

}
