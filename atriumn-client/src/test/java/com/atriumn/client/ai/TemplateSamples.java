package com.atriumn.client.ai;

import java.nio.charset.StandardCharsets;

/**
 * Templates at the limit of their size.
 */
final class TemplateSamples {

	private TemplateSamples() {
	}

	/**
	 * A template of exactly the largest size, as many of one character as go in and the
	 * rest filled up.
	 * @param character one character of one to four bytes of UTF-8
	 * @return the template
	 */
	static String largest(String character) {
		int width = character.getBytes(StandardCharsets.UTF_8).length;
		return character.repeat(102_400 / width) + "x".repeat(102_400 % width);
	}

}
