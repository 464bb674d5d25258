package com.atriumn.sample.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import com.atriumn.client.ingest.ContentItem;
import com.atriumn.client.ingest.ContentStatus;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * A content item as a row of the page.
 *
 * @param id the item's id
 * @param label what a person knows it by
 * @param source where it came from, as Atriumn names it
 * @param size its size for people, empty if it is not known
 * @param status its status, as Atriumn names it
 * @param tone the kind of status: {@code good}, {@code bad} or {@code moving}
 * @param updatedAt when it last changed, or {@code null} if that is not known
 */
record ItemRow(String id, String label, String source, String size, String status, String tone,
		@Nullable Instant updatedAt) {

	static final String TITLE = "title";

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM, HH:mm:ss", Locale.ENGLISH)
		.withZone(ZoneId.systemDefault());

	static ItemRow of(ContentItem item) {
		return new ItemRow(item.id(), label(item), item.sourceType().value(), Sizes.format(item.size()),
				item.status().value(), tone(item.status()), item.updatedAt());
	}

	public String time() {
		return (this.updatedAt != null) ? TIME.format(this.updatedAt) : "";
	}

	private static String label(ContentItem item) {
		String title = item.metadata().get(TITLE);
		if (StringUtils.hasText(title)) {
			return title;
		}
		if (StringUtils.hasText(item.sourceUri())) {
			return item.sourceUri();
		}
		return StringUtils.hasText(item.s3Key()) ? StringUtils.getFilename(item.s3Key()) : item.id();
	}

	private static String tone(ContentStatus status) {
		if (!status.isFinal()) {
			return "moving";
		}
		return status.equals(ContentStatus.COMPLETED) ? "good" : "bad";
	}

}
