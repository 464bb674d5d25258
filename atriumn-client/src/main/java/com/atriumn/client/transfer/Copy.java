package com.atriumn.client.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;

/**
 * Copies content of a known length. A source that fails and a network that fails are kept
 * apart: only the network can be expected to do better the next time.
 */
final class Copy {

	private static final int BUFFER_SIZE = 64 * 1024;

	private Copy() {
	}

	static void exactly(long length, InputStream in, OutputStream out) throws IOException {
		byte[] buffer = new byte[(int) Math.min(BUFFER_SIZE, Math.max(1, length))];
		long left = length;
		while (left > 0) {
			int count = read(in, buffer, (int) Math.min(buffer.length, left));
			if (count == -1) {
				throw new IllegalStateException(
						"The content ended after %d of %d bytes".formatted(length - left, length));
			}
			out.write(buffer, 0, count);
			left -= count;
		}
	}

	private static int read(InputStream in, byte[] buffer, int length) throws IOException {
		try {
			return in.read(buffer, 0, length);
		}
		catch (ClosedByInterruptException ex) {
			throw ex;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The content cannot be read", ex);
		}
	}

}
