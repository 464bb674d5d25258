package com.atriumn.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import com.atriumn.client.transfer.Content;
import com.atriumn.client.transfer.PresignedUrl;

/**
 * Sends and fetches a number of bytes. A program of its own, so that it can be run in a
 * heap that is much smaller than the content: the URL, the number of bytes, and the file
 * to download to.
 */
final class LargeTransfer {

	private LargeTransfer() {
	}

	public static void main(String[] args) throws IOException {
		PresignedUrl url = PresignedUrl.of(args[0]);
		long length = Long.parseLong(args[1]);
		Path target = Path.of(args[2]);
		try (AtriumnClient client = AtriumnClient.builder().baseUrl("http://127.0.0.1:1").build();
				AtomicFile file = AtomicFile.at(target)) {
			client.storage().uploadTo(url, Content.of(() -> new Zeros(length), length));
			((DefaultStorageClient) client.storage()).downloadFrom(url, TransferDecoders.into(file)).commit();
		}
		if (Files.size(target) != length) {
			throw new IOException("Got " + Files.size(target) + " bytes");
		}
	}

	/**
	 * As many bytes as wanted that take no space.
	 */
	static final class Zeros extends InputStream {

		private long left;

		Zeros(long length) {
			this.left = length;
		}

		@Override
		public int read() {
			return (this.left-- > 0) ? 0 : -1;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) {
			if (this.left <= 0) {
				return -1;
			}
			int count = (int) Math.min(length, this.left);
			this.left -= count;
			return count;
		}

	}

}
