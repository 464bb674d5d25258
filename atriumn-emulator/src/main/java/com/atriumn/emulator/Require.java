package com.atriumn.emulator;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * Checks of a request's fields, with the sizes the contract sets.
 */
final class Require {

	/** The contract's 1 MB for inline text, in bytes of UTF-8. */
	static final int MAX_TEXT_BYTES = 1024 * 1024;

	/** The contract's 100 KB for a prompt template, in bytes of UTF-8. */
	static final int MAX_TEMPLATE_BYTES = 100 * 1024;

	/** The contract's limit for a URL, in characters. */
	static final int MAX_URL_CHARACTERS = 2048;

	private Require() {
	}

	static String text(@Nullable String value, String field) {
		if (value == null || value.isBlank()) {
			throw ApiError.invalid("The " + field + " is required");
		}
		return value;
	}

	static <T> T value(@Nullable T value, String field) {
		if (value == null) {
			throw ApiError.invalid("The " + field + " is required");
		}
		return value;
	}

	static String content(@Nullable String content) {
		String value = value(content, "content");
		if (bytes(value) > MAX_TEXT_BYTES) {
			throw new ApiError(413, "content_too_large", "The content is larger than " + MAX_TEXT_BYTES + " bytes");
		}
		return value;
	}

	static String template(@Nullable String template) {
		String value = text(template, "template");
		if (bytes(value) > MAX_TEMPLATE_BYTES) {
			throw ApiError.invalid("The template is larger than " + MAX_TEMPLATE_BYTES + " bytes");
		}
		return value;
	}

	static String url(@Nullable String url) {
		String value = text(url, "url");
		if (value.length() > MAX_URL_CHARACTERS) {
			throw ApiError.invalid("The url is longer than " + MAX_URL_CHARACTERS + " characters");
		}
		return value;
	}

	/**
	 * The last part of a file name, as browsers on some systems send the whole path.
	 */
	static String filename(@Nullable String filename) {
		String value = text(filename, "filename");
		String name = value.substring(Math.max(value.lastIndexOf('/'), value.lastIndexOf('\\')) + 1);
		if (name.isBlank() || name.equals(".") || name.equals("..")) {
			throw ApiError.invalid("The filename names no file");
		}
		return name;
	}

	private static int bytes(String value) {
		return value.getBytes(StandardCharsets.UTF_8).length;
	}

}
