package com.atriumn.client;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import com.atriumn.client.call.Operation;
import com.atriumn.client.http.TransportResponse;
import com.atriumn.client.transfer.Content;
import org.jspecify.annotations.Nullable;

/**
 * Counts the bytes of bodies as they pass. It puts itself in their way only if somebody
 * listens.
 */
record ByteMeter(ListenerBridge listeners) {

	@Nullable Content sent(Operation operation, @Nullable Content content) {
		return (content == null || this.listeners.isEmpty()) ? content
				: new CountedContent(content, operation, this.listeners);
	}

	TransportResponse received(Operation operation, TransportResponse response) {
		return this.listeners.isEmpty() ? response : new CountedResponse(response, operation, this.listeners);
	}

	private record CountedContent(Content content, Operation operation, ListenerBridge listeners) implements Content {

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
			this.content.writeTo(new FilterOutputStream(out) {

				@Override
				public void write(int b) throws IOException {
					this.out.write(b);
					CountedContent.this.listeners.bytesSent(CountedContent.this.operation, 1);
				}

				@Override
				public void write(byte[] bytes, int offset, int length) throws IOException {
					this.out.write(bytes, offset, length);
					CountedContent.this.listeners.bytesSent(CountedContent.this.operation, length);
				}

			});
		}

	}

	private record CountedResponse(TransportResponse response, Operation operation,
			ListenerBridge listeners) implements TransportResponse {

		@Override
		public int status() {
			return this.response.status();
		}

		@Override
		public @Nullable String header(String name) {
			return this.response.header(name);
		}

		@Override
		public InputStream body() throws IOException {
			return new FilterInputStream(this.response.body()) {

				@Override
				public int read() throws IOException {
					int read = super.read();
					counted((read != -1) ? 1 : 0);
					return read;
				}

				@Override
				public int read(byte[] bytes, int offset, int length) throws IOException {
					int read = super.read(bytes, offset, length);
					counted(read);
					return read;
				}

				private void counted(int bytes) {
					if (bytes > 0) {
						CountedResponse.this.listeners.bytesReceived(CountedResponse.this.operation, bytes);
					}
				}

			};
		}

		@Override
		public void close() {
			this.response.close();
		}

	}

}
