package com.atriumn.client.transfer;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Content to send: the body of a request. Its length is known, so that it is never sent
 * in chunks: object storage refuses those.
 */
public interface Content {

	/**
	 * The media type.
	 * @return the value of {@code Content-Type}
	 */
	String contentType();

	/**
	 * The number of bytes that {@link #writeTo(OutputStream)} writes.
	 * @return the value of {@code Content-Length}
	 */
	long length();

	/**
	 * Whether {@link #writeTo(OutputStream)} can be called again.
	 * @return {@code false} for a body that can be read only once
	 */
	boolean isRepeatable();

	/**
	 * Write the body.
	 * @param out where to write, not closed here
	 * @throws IOException if the body cannot be read or written
	 */
	void writeTo(OutputStream out) throws IOException;

	/**
	 * Content in memory.
	 * @param contentType the media type
	 * @param bytes the bytes, not copied
	 * @return the body
	 */
	static Content of(String contentType, byte[] bytes) {
		return new BytesContent(contentType, bytes);
	}

}
