package com.atriumn.client.call;

/**
 * What a call is doing. A timeout names the phase that was under way, and a failure in a
 * phase before {@link #SEND} proves that the server never saw the request.
 */
public enum Phase {

	/** Waiting for an access token. */
	TOKEN("waiting for an access token"),

	/** Waiting for a connection of the pool to become free. */
	LEASE("waiting for a free connection"),

	/** Resolving the host, connecting, and the TLS handshake. */
	CONNECT("connecting"),

	/** Writing the request. */
	SEND("sending the request"),

	/** Waiting for the status line and the headers. */
	RESPONSE("waiting for the response"),

	/** Reading the response body. */
	BODY("reading the response body"),

	/** Waiting before the next attempt. */
	BACKOFF("waiting before the next attempt");

	private final String description;

	Phase(String description) {
		this.description = description;
	}

	/**
	 * What is being done, for a message.
	 * @return a phrase such as "waiting for the response"
	 */
	public String description() {
		return this.description;
	}

	/**
	 * Whether the server may have seen the request of an attempt that ended in this
	 * phase.
	 * @return {@code false} only if the request certainly never left
	 */
	public boolean isAfterRequestLeft() {
		return this == SEND || this == RESPONSE || this == BODY;
	}

}
