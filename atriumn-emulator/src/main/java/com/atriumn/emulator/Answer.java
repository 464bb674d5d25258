package com.atriumn.emulator;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer before it is sent. Immutable, but for the bytes of the body, which nobody
 * changes.
 */
final class Answer {

	private static final byte[] NOTHING = {};

	private final int status;

	private final Map<String, String> headers;

	private final byte[] body;

	private final Delivery delivery;

	private Answer(int status, Map<String, String> headers, byte[] body, Delivery delivery) {
		this.status = status;
		this.headers = headers;
		this.body = body;
		this.delivery = delivery;
	}

	static Answer empty(int status) {
		return new Answer(status, Map.of(), NOTHING, Delivery.AT_ONCE);
	}

	static Answer of(int status, String contentType, byte[] body) {
		return new Answer(status, Map.of("Content-Type", contentType), body, Delivery.AT_ONCE);
	}

	Answer header(String name, String value) {
		Map<String, String> headers = new LinkedHashMap<>(this.headers);
		headers.put(name, value);
		return new Answer(this.status, Collections.unmodifiableMap(headers), this.body, this.delivery);
	}

	Answer delivery(Delivery delivery) {
		return new Answer(this.status, this.headers, this.body, delivery);
	}

	int status() {
		return this.status;
	}

	Map<String, String> headers() {
		return this.headers;
	}

	byte[] body() {
		return this.body;
	}

	Delivery delivery() {
		return this.delivery;
	}

}
