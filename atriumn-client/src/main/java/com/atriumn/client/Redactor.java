package com.atriumn.client;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

import com.atriumn.client.call.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Takes secrets out of what a server sent before it goes into an exception: the ones the
 * request carried, wherever and however escaped they come back, and whatever looks like
 * one.
 */
final class Redactor {

	private static final String MASK = "******";

	private static final String WITHHELD = "[withheld: this operation answers with a secret]";

	// Fewer characters of a secret than this at the end of a text say nothing.
	private static final int SHORTEST_PIECE = 4;

	// What is longer is a text and no name; generous for ids that gateways make up.
	private static final int LONGEST_LABEL = 100;

	private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

	private static final Set<Operation> SECRET_ANSWERS = EnumSet.of(Operation.REQUEST_TOKEN, Operation.LOGIN,
			Operation.CREATE_CREDENTIAL, Operation.GENERATE_UPLOAD_URL, Operation.GENERATE_DOWNLOAD_URL,
			Operation.REQUEST_TEXT_UPLOAD, Operation.REQUEST_FILE_UPLOAD, Operation.CONTENT_DOWNLOAD_URL);

	private static final Pattern SECRET_FIELD = Pattern.compile("""
			("[^"]*(?:token|secret|password|api_?key|authorization)[^"]*"\\s*:\\s*)"(?:[^"\\\\]|\\\\.)*+"?""",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern BEARER = Pattern.compile("(bearer\\s+)[\\w.~+/=-]+", Pattern.CASE_INSENSITIVE);

	private static final Pattern URL_QUERY = Pattern.compile("(https?://[^\\s\"'<>?]+\\?)[^\\s\"'<>]+",
			Pattern.CASE_INSENSITIVE);

	private Redactor() {
	}

	/**
	 * The text of an answer without secrets.
	 */
	static @Nullable String redact(@Nullable String text, Call<?> call, CallState state) {
		if (text == null || text.isEmpty()) {
			return null;
		}
		String result = text;
		for (String form : SecretForms.of(call, state)) {
			result = mask(result, form);
		}
		result = SECRET_FIELD.matcher(result).replaceAll("$1\"" + MASK + "\"");
		result = BEARER.matcher(result).replaceAll("$1" + MASK);
		return URL_QUERY.matcher(result).replaceAll("$1" + MASK);
	}

	/**
	 * A name that a server sent, an error code or a request id, as logs, health and
	 * traces can carry it: without secrets, on one line and not long.
	 */
	static @Nullable String label(@Nullable String text, Call<?> call, CallState state) {
		String clean = redact(text, call, state);
		if (clean == null) {
			return null;
		}
		String line = CONTROL.matcher(clean).replaceAll(" ");
		return (line.length() > LONGEST_LABEL) ? line.substring(0, LONGEST_LABEL) : line;
	}

	/**
	 * The body of a success that could not be read, unless it may hold a secret: what is
	 * not understood cannot be searched for one.
	 */
	static @Nullable String redactSuccess(String body, Call<?> call, CallState state) {
		return SECRET_ANSWERS.contains(call.operation()) ? WITHHELD : redact(body, call, state);
	}

	/**
	 * Whether an exception can be shown with its causes. The engine's messages repeat
	 * what a server sent where that is not HTTP.
	 */
	static boolean isClean(Throwable failure, Call<?> call, CallState state) {
		for (@Nullable
		Throwable cause = failure; cause != null; cause = cause.getCause()) {
			String message = cause.getMessage();
			if (message != null && !message.isEmpty() && !message.equals(redact(message, call, state))) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Mask a secret, and a piece of it with which the text ends because it was cut there.
	 */
	private static String mask(String text, String secret) {
		String masked = text.replace(secret, MASK);
		for (int length = secret.length() - 1; length >= SHORTEST_PIECE; length--) {
			if (masked.regionMatches(masked.length() - length, secret, 0, length)) {
				return masked.substring(0, masked.length() - length) + MASK;
			}
		}
		return masked;
	}

}
