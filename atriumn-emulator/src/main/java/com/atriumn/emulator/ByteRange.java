package com.atriumn.emulator;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * One range of bytes, as a {@code Range} header asks for it.
 *
 * @param first the first byte
 * @param last the last byte, inclusive
 */
record ByteRange(int first, int last) {

	private static final Pattern FORM = Pattern.compile("bytes=(\\d{0,9})-(\\d{0,9})");

	/**
	 * Read a header. Anything but one range of bytes is no range, and all is sent.
	 * @throws ApiError with 416 if the range lies outside
	 */
	static Optional<ByteRange> parse(@Nullable String header, int size) {
		Matcher matcher = FORM.matcher((header != null) ? header : "");
		if (!matcher.matches() || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())) {
			return Optional.empty();
		}
		ByteRange range = matcher.group(1).isEmpty()
				? new ByteRange(Math.max(0, size - Integer.parseInt(matcher.group(2))), size - 1)
				: new ByteRange(Integer.parseInt(matcher.group(1)), end(matcher.group(2), size));
		if (range.first > range.last) {
			throw new ApiError(416, "InvalidRange", "The requested range is not satisfiable");
		}
		return Optional.of(range);
	}

	private static int end(String text, int size) {
		return text.isEmpty() ? size - 1 : Math.min(Integer.parseInt(text), size - 1);
	}

	byte[] of(byte[] bytes) {
		return Arrays.copyOfRange(bytes, this.first, this.last + 1);
	}

	String contentRange(int size) {
		return "bytes %d-%d/%d".formatted(this.first, this.last, size);
	}

}
