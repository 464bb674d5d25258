package com.atriumn.client;

/**
 * A body that is not what the operation answers. The message says where and why without
 * repeating any of it.
 */
final class UnreadableBodyException extends Exception {

	private static final long serialVersionUID = 1L;

	private final String body;

	UnreadableBodyException(String message, String body) {
		super(message, null, false, false);
		this.body = body;
	}

	/**
	 * The beginning of the body.
	 */
	String body() {
		return this.body;
	}

}
