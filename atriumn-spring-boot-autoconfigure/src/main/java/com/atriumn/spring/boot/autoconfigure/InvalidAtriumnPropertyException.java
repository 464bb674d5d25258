package com.atriumn.spring.boot.autoconfigure;

/**
 * A property that is missing or malformed. It never carries the value: the analyzer finds
 * that where it may be shown.
 */
final class InvalidAtriumnPropertyException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String property;

	private final String reason;

	private final String action;

	InvalidAtriumnPropertyException(String property, String reason, String action) {
		super("Property '" + property + "': " + reason);
		this.property = property;
		this.reason = reason;
		this.action = action;
	}

	String getProperty() {
		return this.property;
	}

	String getReason() {
		return this.reason;
	}

	String getAction() {
		return this.action;
	}

}
