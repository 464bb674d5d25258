package com.atriumn.client.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * Content that is opened anew each time it is sent.
 */
record StreamContent(@Nullable String contentType, ContentSource source, long length) implements Content {

	StreamContent {
		Assert.isTrue(length >= 0, "'length' must not be negative");
	}

	static Content ofFile(Path file) {
		Path name = file.getFileName();
		Assert.notNull(name, "'file' must name a file");
		try {
			return new StreamContent(MediaTypes.ofFilename(name.toString()), () -> Files.newInputStream(file),
					Files.size(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The content cannot be read", ex);
		}
	}

	@Override
	public boolean isRepeatable() {
		return true;
	}

	@Override
	public void writeTo(OutputStream out) throws IOException {
		InputStream in = open();
		try {
			Copy.exactly(this.length, in, out);
		}
		finally {
			in.close();
		}
	}

	private InputStream open() {
		try {
			return this.source.open();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The content cannot be read", ex);
		}
	}

	@Override
	public String toString() {
		return this.contentType + ", " + this.length + " bytes";
	}

}
