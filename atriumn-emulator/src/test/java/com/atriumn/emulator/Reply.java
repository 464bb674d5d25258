package com.atriumn.emulator;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * An answer, read.
 */
record Reply(HttpResponse<byte[]> response) {

	private static final JsonMapper MAPPER = new JsonMapper();

	int status() {
		return this.response.statusCode();
	}

	JsonNode json() {
		boolean json = "application/json".equals(header("Content-Type"));
		return json ? MAPPER.readTree(this.response.body()) : MissingNode.getInstance();
	}

	String text(String pointer) {
		return json().at(pointer).asString();
	}

	String body() {
		return new String(this.response.body(), StandardCharsets.UTF_8);
	}

	byte[] bytes() {
		return this.response.body();
	}

	String header(String name) {
		return this.response.headers().firstValue(name).orElse(null);
	}

	static Object parse(String json) {
		return MAPPER.readTree(json);
	}

}
