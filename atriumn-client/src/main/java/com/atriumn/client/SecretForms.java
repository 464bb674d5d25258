package com.atriumn.client;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.atriumn.client.credentials.Secret;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriUtils;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Every form in which the secrets of a request may come back: as they are, as JSON writes
 * them, as a URL does.
 */
final class SecretForms {

	// Of a pre-signed URL's parameters, a shorter one, such as its lifetime, says
	// nothing.
	private static final int SHORTEST_PARAMETER = 8;

	// Neither JSON nor a URL writes these in another way, and a token seldom has others.
	private static final Pattern LITERAL = Pattern.compile("[\\w.~-]+");

	private final Set<String> forms = new LinkedHashSet<>();

	private SecretForms() {
	}

	/**
	 * The forms, longest first, so that none is hidden by a part of it.
	 */
	static List<String> of(Call<?> call, CallState state) {
		SecretForms forms = new SecretForms();
		call.secrets().forEach((secret) -> forms.add(secret.reveal()));
		Secret token = state.token();
		if (token != null) {
			forms.add(token.reveal());
		}
		String query = call.operation().isPresigned() ? call.uri().getRawQuery() : null;
		if (query != null) {
			forms.addQuery(query);
		}
		return forms.longestFirst();
	}

	private void add(String secret) {
		if (secret.isBlank()) {
			return;
		}
		this.forms.add(secret);
		if (!LITERAL.matcher(secret).matches()) {
			this.forms.add(new String(JsonStringEncoder.getInstance().quoteAsCharArray(secret)));
			this.forms.add(UriUtils.encode(secret, StandardCharsets.UTF_8));
		}
	}

	/**
	 * Object storage repeats the parameters one by one when it does not accept a
	 * signature.
	 */
	private void addQuery(String query) {
		add(query);
		for (String parameter : StringUtils.tokenizeToStringArray(query, "&")) {
			String value = parameter.substring(parameter.indexOf('=') + 1);
			if (value.length() >= SHORTEST_PARAMETER) {
				add(value);
				add(decoded(value));
			}
		}
	}

	private List<String> longestFirst() {
		List<String> sorted = new ArrayList<>(this.forms);
		sorted.sort(Comparator.comparingInt(String::length).reversed());
		return sorted;
	}

	private static String decoded(String value) {
		try {
			return URLDecoder.decode(value, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return value;
		}
	}

}
