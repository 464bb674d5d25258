package com.atriumn.client;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

import com.atriumn.client.call.Operation;
import com.atriumn.client.credentials.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Takes secrets out of what a server sent before it goes into an exception: the ones the
 * request carried, wherever they come back, and whatever looks like one.
 */
final class Redactor {

	private static final String MASK = "******";

	private static final String WITHHELD = "[withheld: this operation answers with a secret]";

	private static final Set<Operation> SECRET_ANSWERS = EnumSet.of(Operation.REQUEST_TOKEN, Operation.LOGIN,
			Operation.CREATE_CREDENTIAL, Operation.GENERATE_UPLOAD_URL, Operation.GENERATE_DOWNLOAD_URL,
			Operation.REQUEST_TEXT_UPLOAD, Operation.REQUEST_FILE_UPLOAD, Operation.CONTENT_DOWNLOAD_URL);

	private static final Pattern SECRET_FIELD = Pattern.compile("""
			("[^"]*(?:token|secret|password|api_?key|authorization)[^"]*"\\s*:\\s*)"(?:[^"\\\\]|\\\\.)*"?""",
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
		for (Secret secret : call.secrets()) {
			result = mask(result, secret);
		}
		Secret token = state.token();
		if (token != null) {
			result = mask(result, token);
		}
		String query = call.operation().isPresigned() ? call.uri().getRawQuery() : null;
		if (query != null) {
			result = mask(result, Secret.of(query));
		}
		result = SECRET_FIELD.matcher(result).replaceAll("$1\"" + MASK + "\"");
		result = BEARER.matcher(result).replaceAll("$1" + MASK);
		return URL_QUERY.matcher(result).replaceAll("$1" + MASK);
	}

	/**
	 * The body of a success that could not be read, unless it may hold a secret: what is
	 * not understood cannot be searched for one.
	 */
	static @Nullable String redactSuccess(String body, Call<?> call, CallState state) {
		return SECRET_ANSWERS.contains(call.operation()) ? WITHHELD : redact(body, call, state);
	}

	private static String mask(String text, Secret secret) {
		return secret.isBlank() ? text : text.replace(secret.reveal(), MASK);
	}

}
