package com.atriumn.client.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A stream of the caller's, which is gone once it has been read.
 */
final class OneShotContent implements Content {

	private final InputStream stream;

	private final long length;

	private final AtomicBoolean read = new AtomicBoolean();

	OneShotContent(InputStream stream, long length) {
		Assert.isTrue(length >= 0, "'length' must not be negative");
		this.stream = stream;
		this.length = length;
	}

	@Override
	public @Nullable String contentType() {
		return null;
	}

	@Override
	public long length() {
		return this.length;
	}

	@Override
	public boolean isRepeatable() {
		return !this.read.get();
	}

	@Override
	public void writeTo(OutputStream out) throws IOException {
		if (!this.read.compareAndSet(false, true)) {
			throw new IllegalStateException("The content can be read only once, and has been");
		}
		Copy.exactly(this.length, this.stream, out);
	}

	@Override
	public String toString() {
		return this.length + " bytes, to be read once";
	}

}
