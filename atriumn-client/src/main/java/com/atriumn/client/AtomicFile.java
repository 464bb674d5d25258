package com.atriumn.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that appears under its name all at once. Until then its content gathers beside
 * it, in the same directory, because only there can it be moved in one step. What goes
 * wrong on this machine is an {@link UncheckedIOException}, so that nobody takes it for a
 * failure of the network and tries again.
 */
final class AtomicFile implements AutoCloseable {

	private static final int BUFFER_SIZE = 64 * 1024;

	private final Path target;

	private final Path part;

	private final FileChannel channel;

	private AtomicFile(Path target, Path part, FileChannel channel) {
		this.target = target;
		this.part = part;
		this.channel = channel;
	}

	static AtomicFile at(Path path) {
		Path target = path.toAbsolutePath();
		Path part = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
		try {
			return new AtomicFile(target, part,
					FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot write beside " + target, ex);
		}
	}

	/**
	 * Take the content from its beginning; what was taken before is dropped.
	 * @throws IOException if the content cannot be read, or the thread was interrupted
	 */
	void fill(InputStream content) throws IOException {
		local(() -> this.channel.truncate(0));
		byte[] buffer = new byte[BUFFER_SIZE];
		for (int count = content.read(buffer); count != -1; count = content.read(buffer)) {
			ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count);
			while (bytes.hasRemaining()) {
				local(() -> this.channel.write(bytes));
			}
		}
	}

	/**
	 * Give the file its name. It is on the disk by then, so that not even a power failure
	 * leaves half of it there.
	 */
	void commit() {
		try {
			this.channel.force(true);
			this.channel.close();
			Files.move(this.part, this.target, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot write " + this.target, ex);
		}
	}

	@Override
	public void close() {
		try {
			this.channel.close();
			Files.deleteIfExists(this.part);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot delete " + this.part, ex);
		}
	}

	private void local(LocalAction action) throws IOException {
		try {
			action.run();
		}
		catch (ClosedByInterruptException ex) {
			throw ex;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot write " + this.part, ex);
		}
	}

	@FunctionalInterface
	private interface LocalAction {

		void run() throws IOException;

	}

}
