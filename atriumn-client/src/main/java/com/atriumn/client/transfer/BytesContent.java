package com.atriumn.client.transfer;

import java.io.IOException;
import java.io.OutputStream;

import org.jspecify.annotations.Nullable;

/**
 * Content in memory.
 */
final class BytesContent implements Content {

	private final @Nullable String contentType;

	private final byte[] bytes;

	BytesContent(@Nullable String contentType, byte[] bytes) {
		this.contentType = contentType;
		this.bytes = bytes;
	}

	@Override
	public @Nullable String contentType() {
		return this.contentType;
	}

	@Override
	public long length() {
		return this.bytes.length;
	}

	@Override
	public boolean isRepeatable() {
		return true;
	}

	@Override
	public void writeTo(OutputStream out) throws IOException {
		out.write(this.bytes);
	}

	@Override
	public String toString() {
		return this.contentType + ", " + this.bytes.length + " bytes";
	}

}
