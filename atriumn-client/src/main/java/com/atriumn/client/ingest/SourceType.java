package com.atriumn.client.ingest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What a content item was made from. The list is open: a value that this version does not
 * name passes through as it came.
 *
 * @param value the value as it is on the wire
 */
public record SourceType(String value) {

	/** A text. */
	public static final SourceType TEXT = new SourceType("TEXT");

	/** A URL that the service fetched. */
	public static final SourceType URL = new SourceType("URL");

	/** A file that was uploaded. */
	public static final SourceType FILE = new SourceType("FILE");

	/** The service did not say; the value is empty. */
	public static final SourceType UNKNOWN = new SourceType("");

	public SourceType {
		value = Copies.received(value);
	}

	/**
	 * The source type with a value.
	 * @param value the value as it is on the wire, or {@code null} for {@link #UNKNOWN}
	 * @return the source type
	 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public static SourceType of(@Nullable String value) {
		return (value != null) ? new SourceType(value) : UNKNOWN;
	}

	@Override
	@JsonValue
	public String toString() {
		return this.value;
	}

}
