package com.atriumn.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/**
 * Places on this machine to which no connection can be made.
 */
final class Unreachable {

	private Unreachable() {
	}

	/**
	 * A port that refuses connections.
	 */
	static int refusingPort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A port that answers no connection request: its queue is full, and nobody accepts.
	 */
	static final class SilentPort implements AutoCloseable {

		private final ServerSocket socket;

		private final List<Socket> queued = new ArrayList<>();

		SilentPort() {
			try {
				this.socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
				while (queueTakesAnother()) {
					continue;
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		String url() {
			return "http://127.0.0.1:" + this.socket.getLocalPort();
		}

		private boolean queueTakesAnother() throws IOException {
			Socket client = new Socket();
			this.queued.add(client);
			try {
				client.connect(this.socket.getLocalSocketAddress(), 200);
				return true;
			}
			catch (SocketTimeoutException ex) {
				return false;
			}
		}

		@Override
		public void close() throws IOException {
			for (Socket client : this.queued) {
				client.close();
			}
			this.socket.close();
		}

	}

}
