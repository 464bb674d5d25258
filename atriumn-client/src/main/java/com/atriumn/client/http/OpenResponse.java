package com.atriumn.client.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import com.atriumn.client.call.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.ClientHttpResponse;

/**
 * A response that knows whether its body has been read to the end. Closing the engine's
 * own response reads what is left, for however long that takes; a body that is not wanted
 * is therefore aborted first.
 */
final class OpenResponse implements TransportResponse {

	private final ClientHttpResponse response;

	private final Runnable abort;

	private final int status;

	private final InputStream body;

	private boolean complete;

	OpenResponse(TransportRequest request, ClientHttpResponse response, Runnable abort) throws IOException {
		this.response = response;
		this.abort = abort;
		this.status = response.getStatusCode().value();
		this.body = new EndWatchingStream(response.getBody());
		this.complete = this.status == 204 || response.getHeaders().getContentLength() == 0;
		request.exchange().enter(Phase.BODY);
	}

	@Override
	public int status() {
		return this.status;
	}

	@Override
	public @Nullable String header(String name) {
		return this.response.getHeaders().getFirst(name);
	}

	@Override
	public InputStream body() {
		return this.body;
	}

	@Override
	public void close() {
		if (!this.complete) {
			this.abort.run();
		}
		this.response.close();
	}

	private final class EndWatchingStream extends FilterInputStream {

		private EndWatchingStream(InputStream body) {
			super(body);
		}

		@Override
		public int read() throws IOException {
			return watch(super.read());
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			return watch(super.read(bytes, offset, length));
		}

		@Override
		public boolean markSupported() {
			return false;
		}

		@Override
		public void close() {
			OpenResponse.this.close();
		}

		private int watch(int count) {
			if (count == -1) {
				OpenResponse.this.complete = true;
			}
			return count;
		}

	}

}
