package com.atriumn.client.transfer;

import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/**
 * Content that is arriving. Close it: a download that is closed before its end breaks its
 * connection instead of reading what is left. Used by one thread at a time.
 */
public interface Download extends AutoCloseable {

	/**
	 * The content, read from the network as it is read from the stream.
	 * @return the stream; closing it closes the download
	 */
	InputStream stream();

	/**
	 * The number of bytes the server announced.
	 * @return the length, or -1 if the server announced none
	 */
	long length();

	/**
	 * The media type the server gave.
	 * @return the value of {@code Content-Type}, or {@code null} if there was none
	 */
	@Nullable String contentType();

	@Override
	void close();

}
