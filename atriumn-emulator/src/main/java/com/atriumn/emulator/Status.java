package com.atriumn.emulator;

/**
 * The body of an answer that carries nothing else.
 *
 * @param status always {@code ok}
 */
record Status(String status) {

	static final Status OK = new Status("ok");

}
