package com.atriumn.client.http;

import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/**
 * A response whose body has not been read yet. Used by one thread.
 */
public interface TransportResponse extends AutoCloseable {

	/**
	 * The HTTP status.
	 * @return the status
	 */
	int status();

	/**
	 * A header of the response.
	 * @param name the name, in any case
	 * @return the first value, or {@code null} if there is no such header
	 */
	@Nullable String header(String name);

	/**
	 * The body.
	 * @return a stream that is empty if there is no body
	 * @throws IOException if the body cannot be read
	 */
	InputStream body() throws IOException;

	/**
	 * Give the connection back if the body has been read to its end, and close it
	 * otherwise, so that the rest is never read.
	 */
	@Override
	void close();

}
