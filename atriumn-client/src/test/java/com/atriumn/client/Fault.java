package com.atriumn.client;

import java.util.Locale;

/**
 * The ways in which a network fails a call, as the rows of the fault matrix.
 */
enum Fault {

	EMPTY_RESPONSE("the connection is closed without an answer"),

	MALFORMED_RESPONSE_CHUNK("status 200, then garbage and a closed connection"),

	RANDOM_DATA_THEN_CLOSE("garbage, then a closed connection"),

	CONNECTION_RESET_BY_PEER("the connection is reset"),

	NO_ANSWER("no answer", (connection) -> {
		connection.readRequest();
		connection.hang();
	}),

	HEADERS_THEN_SILENCE("headers, then silence", (connection) -> {
		connection.readRequest();
		connection.send(Answers.HEAD);
		connection.hang();
	}),

	HALF_A_BODY_THEN_CLOSE("half a body, then a closed connection", (connection) -> {
		connection.readRequest();
		connection.send(Answers.HEAD + Answers.HALF);
	}),

	HALF_A_BODY_THEN_SILENCE("half a body, then silence", (connection) -> {
		connection.readRequest();
		connection.send(Answers.HEAD + Answers.HALF);
		connection.hang();
	}),

	DRIPPING_BODY("a body that arrives byte by byte", (connection) -> {
		connection.readRequest();
		connection.send(Answers.HEAD);
		connection.drip(20);
	}),

	TLS_HANDSHAKE_STALL("a TLS handshake that is not answered", ScriptedServer.Connection::hang),

	CONNECTION_REFUSED("the connection is refused"),

	UNKNOWN_HOST("the host is unknown"),

	EXHAUSTED_POOL("no connection of the pool becomes free", (connection) -> {
		connection.readRequest();
		connection.hang();
	});

	private final String title;

	private final ScriptedServer.Script script;

	Fault(String title) {
		this(title, null);
	}

	Fault(String title, ScriptedServer.Script script) {
		this.title = title;
		this.script = script;
	}

	String title() {
		return this.title;
	}

	/**
	 * What a server of its own does, or {@code null} if there is none.
	 */
	ScriptedServer.Script script() {
		return this.script;
	}

	/**
	 * Whether WireMock makes this fault.
	 */
	boolean isOfWireMock() {
		return ordinal() <= CONNECTION_RESET_BY_PEER.ordinal();
	}

	/**
	 * Whether it takes the deadline to end the call.
	 */
	boolean isSilence() {
		return this.script != null && this != HALF_A_BODY_THEN_CLOSE;
	}

	String path() {
		return "/" + name().toLowerCase(Locale.ROOT);
	}

	private static final class Answers {

		private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n";

		private static final String HALF = "{\"id\":\"c1\",\"status\":";

	}

}
