package com.atriumn.client.transfer;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A body in memory.
 */
record BytesContent(String contentType, byte[] bytes) implements Content {

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
