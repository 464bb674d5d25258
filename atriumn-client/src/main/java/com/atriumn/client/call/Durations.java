package com.atriumn.client.call;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads durations as Go and Spring write them, and in ISO-8601 form: {@code 30s},
 * {@code 500ms}, {@code 1m30s}, {@code 1.5h}, {@code PT30S}.
 */
public final class Durations {

	private static final Map<String, Long> NANOS = Map.of("ns", 1L, "us", 1_000L, "µs", 1_000L, "ms", 1_000_000L, "s",
			1_000_000_000L, "m", 60_000_000_000L, "h", 3_600_000_000_000L, "d", 86_400_000_000_000L);

	private static final String PART = "(\\d+(?:\\.\\d+)?)(ns|us|µs|ms|s|m|h|d)";

	private static final Pattern PARTS = Pattern.compile(PART);

	private static final Pattern WHOLE = Pattern.compile("(?:" + PART + ")+");

	private Durations() {
	}

	/**
	 * Read a duration.
	 * @param text the text, with a unit
	 * @return the duration
	 * @throws IllegalArgumentException if the text is none
	 */
	public static Duration parse(String text) {
		String stripped = text.strip();
		try {
			boolean parts = WHOLE.matcher(stripped).matches();
			return parts ? sum(PARTS.matcher(stripped)) : Duration.parse(stripped);
		}
		catch (DateTimeParseException | ArithmeticException ex) {
			throw new IllegalArgumentException(
					"'" + text + "' is not a duration; write for instance 30s, 500ms, 1m30s or PT30S");
		}
	}

	private static Duration sum(Matcher parts) {
		Duration total = Duration.ZERO;
		while (parts.find()) {
			long unit = NANOS.getOrDefault(parts.group(2), 0L);
			BigDecimal nanos = new BigDecimal(parts.group(1)).multiply(BigDecimal.valueOf(unit));
			total = total.plus(Duration.ofNanos(nanos.toBigInteger().longValueExact()));
		}
		return total;
	}

}
