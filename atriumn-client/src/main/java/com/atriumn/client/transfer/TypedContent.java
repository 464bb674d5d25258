package com.atriumn.client.transfer;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Content with another media type than its own.
 */
record TypedContent(String contentType, Content content) implements Content {

	@Override
	public long length() {
		return this.content.length();
	}

	@Override
	public boolean isRepeatable() {
		return this.content.isRepeatable();
	}

	@Override
	public void writeTo(OutputStream out) throws IOException {
		this.content.writeTo(out);
	}

	@Override
	public void release() {
		this.content.release();
	}

}
