package com.atriumn.client;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

import com.atriumn.client.transfer.Content;
import com.atriumn.client.transfer.TransferOptions;
import org.jspecify.annotations.Nullable;

/**
 * Content whose way out is watched.
 */
record MeteredContent(Content content, TransferOptions options, CallState state) implements Content {

	@Override
	public @Nullable String contentType() {
		return this.content.contentType();
	}

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
		this.content.writeTo(new MeteredStream(out, new TransferMeter(this.state, length(), this.options.listener())));
	}

	private static final class MeteredStream extends FilterOutputStream {

		private final TransferMeter meter;

		private MeteredStream(OutputStream out, TransferMeter meter) {
			super(out);
			this.meter = meter;
		}

		@Override
		public void write(int value) throws IOException {
			this.out.write(value);
			this.meter.moved(1);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			this.out.write(bytes, offset, length);
			this.meter.moved(length);
		}

	}

}
