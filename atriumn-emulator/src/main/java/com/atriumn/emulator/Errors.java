package com.atriumn.emulator;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The three forms of an error: the services' JSON, {@code runTask}'s own JSON, and object
 * storage's XML.
 */
final class Errors {

	private static final Map<Integer, String> CODES = Map.of(400, "bad_request", 401, "unauthorized", 403, "forbidden",
			404, "not_found", 408, "request_timeout", 409, "conflict", 429, "rate_limited");

	private Errors() {
	}

	static Answer answer(@Nullable EmulatedOperation operation, ApiError error) {
		if (operation == EmulatedOperation.RUN_TASK) {
			return Json.SNAKE_CASE.answer(error.status(), new Detail(error.description()));
		}
		if (operation != null && operation.access() == Access.PRESIGNED) {
			return Answer.of(error.status(), "application/xml", xml(error));
		}
		return Json.SNAKE_CASE.answer(error.status(), new Body(error.code(), error.description()));
	}

	static String codeOf(int status) {
		return CODES.getOrDefault(status, (status >= 500) ? "server_error" : "unknown_error");
	}

	private static byte[] xml(ApiError error) {
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<Error><Code>%s</Code><Message>%s</Message></Error>
				""".formatted(error.code(), error.description()).getBytes(StandardCharsets.UTF_8);
	}

	private record Body(String error, String errorDescription) {
	}

	private record Detail(String detail) {
	}

}
