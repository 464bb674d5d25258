package com.atriumn.emulator;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often an operation may be called.
 *
 * @param calls the calls that fit into one window
 * @param window the length of a window
 */
public record RateLimit(int calls, Duration window) {

	private static final Pattern NOTATION = Pattern.compile("(\\d+)/(\\d*)min");

	/**
	 * Read the contract's notation.
	 * @param text for instance {@code 60/min} or {@code 3/5min}
	 * @return the limit
	 * @throws IllegalArgumentException if the text is not of that form
	 */
	public static RateLimit parse(String text) {
		Matcher matcher = NOTATION.matcher(text);
		if (!matcher.matches()) {
			throw new IllegalArgumentException("Not a rate limit: '" + text + "'");
		}
		String minutes = matcher.group(2);
		return new RateLimit(Integer.parseInt(matcher.group(1)),
				Duration.ofMinutes(minutes.isEmpty() ? 1 : Long.parseLong(minutes)));
	}

}
