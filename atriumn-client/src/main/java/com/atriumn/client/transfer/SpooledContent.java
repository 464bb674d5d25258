package com.atriumn.client.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.jspecify.annotations.Nullable;

/**
 * A stream that is copied to a temporary file as soon as its length is asked for. Only
 * that makes the length known without holding the content in memory, and the content can
 * then be sent again.
 */
final class SpooledContent implements Content {

	private final InputStream stream;

	private @Nullable Path file;

	private boolean released;

	SpooledContent(InputStream stream) {
		this.stream = stream;
	}

	@Override
	public @Nullable String contentType() {
		return null;
	}

	@Override
	public long length() {
		try {
			return Files.size(file());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The spooled content cannot be read", ex);
		}
	}

	@Override
	public boolean isRepeatable() {
		return true;
	}

	@Override
	public void writeTo(OutputStream out) throws IOException {
		StreamContent.ofFile(file()).writeTo(out);
	}

	@Override
	public synchronized void release() {
		this.released = true;
		Path spooled = this.file;
		this.file = null;
		if (spooled != null) {
			delete(spooled);
		}
	}

	private synchronized Path file() {
		if (this.released) {
			throw new IllegalStateException("The content was spooled for one upload, which has ended");
		}
		Path spooled = this.file;
		if (spooled == null) {
			spooled = spool(this.stream);
			this.file = spooled;
		}
		return spooled;
	}

	private static Path spool(InputStream stream) {
		Path file = null;
		boolean complete = false;
		try {
			file = Files.createTempFile("atriumn-", ".upload");
			Files.copy(stream, file, StandardCopyOption.REPLACE_EXISTING);
			complete = true;
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The content cannot be spooled", ex);
		}
		finally {
			if (!complete && file != null) {
				delete(file);
			}
		}
	}

	private static void delete(Path file) {
		try {
			Files.deleteIfExists(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The spooled content cannot be deleted", ex);
		}
	}

	@Override
	public String toString() {
		return "spooled content";
	}

}
