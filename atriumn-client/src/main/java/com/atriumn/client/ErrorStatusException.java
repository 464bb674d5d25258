package com.atriumn.client;

/**
 * A response whose status is not a success, with the beginning of its body.
 */
final class ErrorStatusException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient ResponseHead head;

	private final String body;

	ErrorStatusException(ResponseHead head, String body) {
		super("status " + head.status(), null, false, false);
		this.head = head;
		this.body = body;
	}

	ResponseHead head() {
		return this.head;
	}

	String body() {
		return this.body;
	}

}
