package com.atriumn.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Executor;

/**
 * A program that gives the same answer to every request without a body, on loopback and
 * on a port that the system chooses and its first line of output names. It parses nothing
 * and allocates nothing for a request, so that the client is what is measured. It ends
 * with the process that started it.
 */
final class CannedServer {

	private static final int END_OF_HEAD = '\r' << 24 | '\n' << 16 | '\r' << 8 | '\n';

	private static final Executor THREADS = (task) -> {
		Thread thread = new Thread(task, "canned-server");
		thread.setDaemon(true);
		thread.start();
	};

	private final byte[] answer = CannedAnswer.bytes();

	private final Duration latency;

	private CannedServer(Duration latency) {
		this.latency = latency;
	}

	public static void main(String[] args) throws IOException {
		CannedServer server = new CannedServer(Duration.parse(args[0]));
		try (ServerSocket socket = new ServerSocket(0, 128, InetAddress.getLoopbackAddress())) {
			System.out.println(socket.getLocalPort());
			THREADS.execute(() -> server.accept(socket));
			System.in.transferTo(OutputStream.nullOutputStream());
		}
	}

	private void accept(ServerSocket socket) {
		try {
			while (true) {
				Socket connection = socket.accept();
				connection.setTcpNoDelay(true);
				THREADS.execute(() -> serve(connection));
			}
		}
		catch (IOException ex) {
			if (!socket.isClosed()) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	private void serve(Socket connection) {
		try (connection) {
			InputStream in = new BufferedInputStream(connection.getInputStream());
			OutputStream out = connection.getOutputStream();
			while (readHead(in)) {
				Thread.sleep(this.latency.toMillis());
				out.write(this.answer);
			}
		}
		catch (IOException | InterruptedException ex) {
			// The client has gone, and nobody else waits for this connection.
		}
	}

	/**
	 * Read to the empty line that ends a request.
	 * @return whether there was a request
	 */
	private static boolean readHead(InputStream in) throws IOException {
		int lastFour = 0;
		while (lastFour != END_OF_HEAD) {
			int next = in.read();
			if (next == -1) {
				return false;
			}
			lastFour = lastFour << 8 | next;
		}
		return true;
	}

}
