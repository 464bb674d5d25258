package com.atriumn.client;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Keeps the beginning of a body while it is read, for the exception that may come of it.
 */
final class BodyPrefix extends FilterInputStream {

	/**
	 * As much of a body as an exception carries.
	 */
	static final int LIMIT = 8 * 1024;

	private static final int ERROR_LIMIT = 64 * 1024;

	private final ByteArrayOutputStream prefix = new ByteArrayOutputStream(512);

	BodyPrefix(InputStream body) {
		super(body);
	}

	/**
	 * Read the body of an error: further than an exception carries it, since the code and
	 * the secrets to take out may stand behind that, but no further than is reasonable.
	 * One that breaks off is good as far as it came; that the server refused is known.
	 * @throws IOException if the calling thread was interrupted
	 */
	static String readError(InputStream body) throws IOException {
		ByteArrayOutputStream read = new ByteArrayOutputStream(512);
		byte[] buffer = new byte[LIMIT];
		try {
			int count = body.read(buffer);
			while (count != -1 && read.size() < ERROR_LIMIT) {
				read.write(buffer, 0, count);
				count = body.read(buffer);
			}
		}
		catch (IOException ex) {
			if (Thread.currentThread().isInterrupted()) {
				throw ex;
			}
		}
		return read.toString(StandardCharsets.UTF_8);
	}

	@Override
	public int read() throws IOException {
		int value = super.read();
		if (value != -1 && this.prefix.size() < LIMIT) {
			this.prefix.write(value);
		}
		return value;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int count = super.read(bytes, offset, length);
		int room = LIMIT - this.prefix.size();
		if (count > 0 && room > 0) {
			this.prefix.write(bytes, offset, Math.min(count, room));
		}
		return count;
	}

	@Override
	public boolean markSupported() {
		return false;
	}

	@Override
	public String toString() {
		return this.prefix.toString(StandardCharsets.UTF_8);
	}

}
