package com.atriumn.client.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * Content to send: the body of a request. Its length is known before the first byte is
 * sent, so that it never goes in chunks: object storage refuses those.
 * <p>
 * A factory that is not given a media type leaves it open; the client then takes the one
 * that the file's name suggests.
 */
public interface Content {

	/**
	 * The media type.
	 * @return the value of {@code Content-Type}, or {@code null} to leave it to the
	 * file's name
	 */
	@Nullable String contentType();

	/**
	 * The number of bytes that {@link #writeTo(OutputStream)} writes.
	 * @return the value of {@code Content-Length}
	 * @throws java.io.UncheckedIOException if the content must be read to know it, and
	 * cannot be
	 */
	long length();

	/**
	 * Whether {@link #writeTo(OutputStream)} can be called, for the first time or again.
	 * @return {@code false} for a body that can be read only once and has been
	 */
	boolean isRepeatable();

	/**
	 * Write the body.
	 * @param out where to write, not closed here
	 * @throws IOException if the body cannot be written, which may be tried again
	 * @throws java.io.UncheckedIOException if the body cannot be read
	 */
	void writeTo(OutputStream out) throws IOException;

	/**
	 * Give up what the content holds outside the heap. The client does so when it is done
	 * with the content, whether that went well or not.
	 */
	default void release() {
	}

	/**
	 * The media type to send the content with.
	 * @param filename the name of the file it is
	 * @return the content's own media type, else the one that is usual for the name's
	 * extension, else {@code application/octet-stream}
	 */
	default String contentTypeFor(String filename) {
		String own = contentType();
		return (own != null) ? own : MediaTypes.ofFilename(filename);
	}

	/**
	 * Return this content with a media type.
	 * @param contentType the media type
	 * @return the same content, read from the same place
	 */
	default Content withContentType(String contentType) {
		return new TypedContent(contentType, this);
	}

	/**
	 * Content in memory.
	 * @param contentType the media type
	 * @param bytes the bytes, not copied
	 * @return the body
	 */
	static Content of(String contentType, byte[] bytes) {
		return new BytesContent(contentType, bytes);
	}

	/**
	 * Content in memory.
	 * @param bytes the bytes, not copied
	 * @return the body
	 */
	static Content of(byte[] bytes) {
		return new BytesContent(null, bytes);
	}

	/**
	 * A text, sent in UTF-8 as {@code text/plain;charset=UTF-8}.
	 * @param text the text
	 * @return the body
	 */
	static Content ofText(String text) {
		return of("text/plain;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * A file, with the media type that its name suggests. It is read when it is sent, and
	 * no further than its length at this moment.
	 * @param file the file
	 * @return the body
	 * @throws java.io.UncheckedIOException if there is no such file
	 */
	static Content of(Path file) {
		return StreamContent.ofFile(file);
	}

	/**
	 * A stream that can be read once. If its transfer fails on the way it is not sent
	 * again.
	 * @param stream the stream, which the caller closes
	 * @param length how many bytes to send; what comes after them is not read
	 * @return the body
	 */
	static Content of(InputStream stream, long length) {
		return new OneShotContent(stream, length);
	}

	/**
	 * Content that is read anew each time it is sent.
	 * @param source opens the content; each stream is closed by the client
	 * @param length how many bytes to send; what comes after them is not read
	 * @return the body
	 */
	static Content of(ContentSource source, long length) {
		return new StreamContent(null, source, length);
	}

	/**
	 * A stream of unknown length. It is copied to a temporary file, which the client
	 * deletes when the upload has ended, well or not.
	 * @param stream the stream, which the caller closes
	 * @return the body
	 */
	static Content spooled(InputStream stream) {
		return new SpooledContent(stream);
	}

}
