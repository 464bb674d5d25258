package com.atriumn.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import com.atriumn.client.transfer.PresignedUrl;

/**
 * An object store that behaves as no well-made server does. Each connection is served by
 * a script of its own thread.
 */
final class RawServer implements AutoCloseable {

	private final ServerSocket server;

	private final List<Socket> connections = new CopyOnWriteArrayList<>();

	private final CountDownLatch closed = new CountDownLatch(1);

	private RawServer(Script script) throws IOException {
		this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		Thread thread = new Thread(() -> accept(script), "raw-server");
		thread.setDaemon(true);
		thread.start();
	}

	static RawServer start(Script script) {
		try {
			return new RawServer(script);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	PresignedUrl url() {
		return PresignedUrl.of("http://127.0.0.1:" + this.server.getLocalPort() + "/object?signature=secret");
	}

	int requests() {
		return this.connections.size();
	}

	/**
	 * Wait until the test is over.
	 */
	void hang() throws InterruptedException {
		this.closed.await();
	}

	static String readHead(InputStream in) throws IOException {
		ByteArrayOutputStream head = new ByteArrayOutputStream();
		while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
			int value = in.read();
			if (value == -1) {
				throw new IOException("The request ended early");
			}
			head.write(value);
		}
		return head.toString(StandardCharsets.ISO_8859_1);
	}

	static void write(OutputStream out, String text) throws IOException {
		out.write(text.getBytes(StandardCharsets.ISO_8859_1));
		out.flush();
	}

	private void accept(Script script) {
		while (!this.server.isClosed()) {
			try {
				Socket socket = this.server.accept();
				this.connections.add(socket);
				Thread thread = new Thread(() -> serve(script, socket), "raw-connection");
				thread.setDaemon(true);
				thread.start();
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void serve(Script script, Socket socket) {
		try (socket) {
			readHead(socket.getInputStream());
			script.serve(this, socket.getInputStream(), socket.getOutputStream());
		}
		catch (IOException | InterruptedException ex) {
			return;
		}
	}

	@Override
	public void close() {
		this.closed.countDown();
		try {
			this.server.close();
			for (Socket connection : this.connections) {
				connection.close();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@FunctionalInterface
	interface Script {

		void serve(RawServer server, InputStream in, OutputStream out) throws IOException, InterruptedException;

	}

}
