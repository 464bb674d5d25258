package com.atriumn.client;

import java.io.IOException;

import com.atriumn.client.http.TransportResponse;

/**
 * Makes the value of a successful response. One that keeps the response open for the
 * caller says so, and then owns it.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
interface Decoder<T> {

	T decode(TransportResponse response) throws IOException, UnreadableBodyException;

	/**
	 * The value of a call that turns out to have been made already.
	 */
	default T ofNothing() {
		throw new IllegalStateException("This operation has no value without a response");
	}

	default boolean keepsResponseOpen() {
		return false;
	}

}
