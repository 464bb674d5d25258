package com.atriumn.client;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.springframework.util.Assert;
import org.springframework.web.util.UriUtils;

/**
 * Where a service is. Paths are appended as text and never resolved, so that nothing in
 * an id can lead out of the base: an id is escaped down to the unreserved characters, and
 * the two names that mean another place, {@code .} and {@code ..}, are refused.
 *
 * @param value the URL without a slash at its end
 */
record BaseUrl(String value) {

	/**
	 * Read a base URL.
	 * @param url an absolute http or https URL, with or without a path and a slash at its
	 * end
	 * @param name how the caller knows it, for the message
	 * @param allowHttp whether http to another host than this one is accepted
	 * @throws IllegalArgumentException if the URL is none of that
	 */
	static BaseUrl parse(String url, String name, boolean allowHttp) {
		URI uri = uri(url, name);
		if ("http".equalsIgnoreCase(uri.getScheme()) && !allowHttp && !isLoopback(uri.getHost())) {
			throw new IllegalArgumentException(
					name + " must be an https URL: credentials would travel in clear text to " + uri.getHost()
							+ ". Set atriumn.api.allow-http (allowHttp(true)) to accept that");
		}
		String text = uri.toString();
		int end = text.length();
		while (text.charAt(end - 1) == '/') {
			end--;
		}
		return new BaseUrl(text.substring(0, end));
	}

	/**
	 * Append a path.
	 * @param template the path, with <code>{id}</code> for each id
	 * @param ids the ids
	 * @param query the query, already escaped, or empty
	 */
	URI resolve(String template, List<String> ids, String query) {
		String path = template;
		for (String id : ids) {
			path = path.replace("{id}", segment(id));
		}
		return URI.create(this.value + path + (query.isEmpty() ? "" : "?" + query));
	}

	/**
	 * Escape all that is not unreserved.
	 */
	static String escape(String text) {
		return UriUtils.encode(text, StandardCharsets.UTF_8);
	}

	private static String segment(String id) {
		Assert.isTrue(!id.isEmpty(), "'id' must not be empty");
		Assert.isTrue(!id.equals(".") && !id.equals(".."), "'id' must not be '.' or '..'");
		return escape(id);
	}

	private static URI uri(String url, String name) {
		URI uri;
		try {
			uri = URI.create(url.strip());
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException(name + " must be an absolute http or https URL");
		}
		boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
		Assert.isTrue(http && uri.getHost() != null, () -> name + " must be an absolute http or https URL");
		Assert.isTrue(uri.getRawUserInfo() == null, () -> name + " must not contain a user name or password");
		Assert.isTrue(uri.getRawQuery() == null && uri.getRawFragment() == null,
				() -> name + " must not have a query or a fragment");
		return uri;
	}

	private static boolean isLoopback(String host) {
		String name = host.toLowerCase(Locale.ROOT);
		return name.equals("localhost") || name.equals("[::1]") || name.matches("127(\\.\\d{1,3}){3}");
	}

}
