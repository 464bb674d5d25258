package com.atriumn.client;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;

import com.atriumn.client.http.TransportResponse;
import com.atriumn.client.transfer.TransferOptions;
import org.jspecify.annotations.Nullable;

/**
 * A response whose way in is watched, also after the call has handed it to the caller.
 */
final class MeteredResponse implements TransportResponse {

	private final TransportResponse response;

	private final CallState state;

	private final InputStream body;

	MeteredResponse(TransportResponse response, TransferOptions options, CallState state) throws IOException {
		this.response = response;
		this.state = state;
		this.body = new MeteredStream(response.body(),
				new TransferMeter(state, Decoders.contentLength(response), options.listener()));
	}

	@Override
	public int status() {
		return this.response.status();
	}

	@Override
	public @Nullable String header(String name) {
		return this.response.header(name);
	}

	@Override
	public InputStream body() {
		return this.body;
	}

	@Override
	public void close() {
		this.state.endHandedOver();
		this.response.close();
	}

	private final class MeteredStream extends FilterInputStream {

		private final TransferMeter meter;

		private MeteredStream(InputStream body, TransferMeter meter) {
			super(body);
			this.meter = meter;
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) == 1) ? one[0] & 0xff : -1;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int count = readInTime(bytes, offset, length);
			if (count > 0) {
				this.meter.moved(count);
			}
			return count;
		}

		@Override
		public boolean markSupported() {
			return false;
		}

		@Override
		public void close() {
			MeteredResponse.this.close();
		}

		private int readInTime(byte[] bytes, int offset, int length) throws IOException {
			try {
				return this.in.read(bytes, offset, length);
			}
			catch (IOException ex) {
				if (!MeteredResponse.this.state.isExpired() || ex instanceof SocketTimeoutException) {
					throw ex;
				}
				SocketTimeoutException timeout = new SocketTimeoutException("The time for the transfer was over");
				timeout.initCause(ex);
				throw timeout;
			}
		}

	}

}
