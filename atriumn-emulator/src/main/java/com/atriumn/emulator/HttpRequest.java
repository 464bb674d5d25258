package com.atriumn.emulator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import org.jspecify.annotations.Nullable;

/**
 * A request as it arrived. The path stays escaped, so that a slash inside an id is not
 * taken for a separator.
 */
final class HttpRequest {

	private final Request request;

	private final String path;

	private final String rawQuery;

	HttpRequest(Request request) {
		this.request = request;
		String[] parts = request.getUrl().split("\\?", 2);
		this.path = parts[0];
		this.rawQuery = (parts.length == 2) ? parts[1] : "";
	}

	String method() {
		return this.request.getMethod().getName();
	}

	/**
	 * The path, still escaped.
	 */
	String path() {
		return this.path;
	}

	Map<String, List<String>> query() {
		Map<String, List<String>> query = new LinkedHashMap<>();
		for (String pair : this.rawQuery.split("&", -1)) {
			String[] parts = pair.split("=", 2);
			if (!parts[0].isEmpty()) {
				String value = (parts.length == 2) ? decodeForm(parts[1]) : "";
				query.computeIfAbsent(decodeForm(parts[0]), (name) -> new ArrayList<>()).add(value);
			}
		}
		return query;
	}

	@Nullable String header(String name) {
		return this.request.getHeader(name);
	}

	Map<String, List<String>> headers() {
		Map<String, List<String>> headers = new LinkedHashMap<>();
		for (HttpHeader header : this.request.getHeaders().all()) {
			headers.put(header.key(), List.copyOf(header.values()));
		}
		return headers;
	}

	byte[] body() {
		return this.request.getBody();
	}

	/**
	 * Decode one segment of a path, where a plus is a plus.
	 */
	static String decodeSegment(String segment) {
		return decodeForm(segment.replace("+", "%2B"));
	}

	private static String decodeForm(String text) {
		try {
			return URLDecoder.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw ApiError.invalid("The URL is not escaped correctly");
		}
	}

}
