package com.atriumn.client.ingest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * How far the service has come with a content item. The list is open: a value that this
 * version does not name passes through as it came.
 *
 * @param value the value as it is on the wire
 */
public record ContentStatus(String value) {

	/** Accepted, and not begun. */
	public static final ContentStatus PENDING = new ContentStatus("PENDING");

	/** In a queue. */
	public static final ContentStatus QUEUED = new ContentStatus("QUEUED");

	/** Open, and waiting for its content to be uploaded. */
	public static final ContentStatus UPLOADING = new ContentStatus("UPLOADING");

	/** Being processed. */
	public static final ContentStatus PROCESSING = new ContentStatus("PROCESSING");

	/** Processed. Final. */
	public static final ContentStatus COMPLETED = new ContentStatus("COMPLETED");

	/** Failed. Final. */
	public static final ContentStatus ERROR = new ContentStatus("ERROR");

	/** The service did not say; the value is empty. */
	public static final ContentStatus UNKNOWN = new ContentStatus("");

	public ContentStatus {
		value = Copies.received(value);
	}

	/**
	 * The status with a value.
	 * @param value the value as it is on the wire, or {@code null} for {@link #UNKNOWN}
	 * @return the status
	 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public static ContentStatus of(@Nullable String value) {
		return (value != null) ? new ContentStatus(value) : UNKNOWN;
	}

	/**
	 * Return whether the service is done with the item, well or not.
	 * @return {@code true} for {@link #COMPLETED} and {@link #ERROR}; {@code false} for a
	 * value that this version does not name
	 */
	public boolean isFinal() {
		return equals(COMPLETED) || equals(ERROR);
	}

	@Override
	@JsonValue
	public String toString() {
		return this.value;
	}

}
