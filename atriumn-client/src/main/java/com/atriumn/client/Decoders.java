package com.atriumn.client;

import java.io.IOException;
import java.io.InputStream;

import com.atriumn.client.http.TransportResponse;
import com.atriumn.client.transfer.Download;
import org.jspecify.annotations.Nullable;

/**
 * The decoders that calls need beside JSON.
 */
final class Decoders {

	private Decoders() {
	}

	/**
	 * The length that the server announced, or -1 if it announced none.
	 */
	static long contentLength(TransportResponse response) {
		String length = response.header("Content-Length");
		return (length != null && length.matches("\\d{1,18}")) ? Long.parseLong(length) : -1;
	}

	/**
	 * For operations whose body carries nothing. Such a call has succeeded with its
	 * status; no body is waited for. One that is here already is read, so that the
	 * connection can be used again.
	 */
	static final class Nothing implements Decoder<Nothing> {

		static final Nothing INSTANCE = new Nothing();

		@Override
		public Nothing decode(TransportResponse response) throws IOException {
			long length = contentLength(response);
			InputStream body = response.body();
			if (length >= 0 && length <= body.available()) {
				body.skipNBytes(length);
				body.read();
			}
			return this;
		}

		@Override
		public Nothing ofNothing() {
			return this;
		}

	}

	/**
	 * For downloads: the response stays open, and the caller reads and closes it.
	 */
	static final class Open implements Decoder<Download> {

		static final Open INSTANCE = new Open();

		@Override
		public Download decode(TransportResponse response) throws IOException {
			return new OpenDownload(response, response.body());
		}

		@Override
		public boolean keepsResponseOpen() {
			return true;
		}

	}

	private record OpenDownload(TransportResponse response, InputStream stream) implements Download {

		@Override
		public long length() {
			return contentLength(this.response);
		}

		@Override
		public @Nullable String contentType() {
			return this.response.header("Content-Type");
		}

		@Override
		public void close() {
			this.response.close();
		}

		@Override
		public String toString() {
			return "download of " + length() + " bytes";
		}

	}

}
