package com.atriumn.emulator;

/**
 * Ends an operation with an error answer. It carries no stack trace: it is an answer, not
 * an accident.
 */
final class ApiError extends RuntimeException {

	private final int status;

	private final String code;

	private final String description;

	ApiError(int status, String code, String description) {
		super(code + ": " + description, null, false, false);
		this.status = status;
		this.code = code;
		this.description = description;
	}

	static ApiError invalid(String description) {
		return new ApiError(400, "invalid_request", description);
	}

	static ApiError notFound(String what) {
		return new ApiError(404, "not_found", what + " not found");
	}

	int status() {
		return this.status;
	}

	String code() {
		return this.code;
	}

	String description() {
		return this.description;
	}

}
