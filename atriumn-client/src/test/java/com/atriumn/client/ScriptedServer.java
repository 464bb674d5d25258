package com.atriumn.client;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A TCP server that does what a test says and nothing else, for what an HTTP server
 * cannot be made to do: to fall silent half-way, to drip, to hang up.
 */
final class ScriptedServer implements AutoCloseable {

	private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: *(\\d+)");

	private final ServerSocket socket;

	private final ExecutorService threads = Executors.newCachedThreadPool(Threads.daemon("scripted-server"));

	private final Set<Socket> open = ConcurrentHashMap.newKeySet();

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private final AtomicInteger connections = new AtomicInteger();

	private final Script script;

	private ScriptedServer(ServerSocket socket, Script script) {
		this.socket = socket;
		this.script = script;
	}

	static ScriptedServer start(Script script) {
		return start(socket(), script);
	}

	static ScriptedServer start(ServerSocket socket, Script script) {
		ScriptedServer server = new ScriptedServer(socket, script);
		server.threads.execute(server::accept);
		return server;
	}

	/**
	 * A server that answers every request with the same bytes and keeps the connection.
	 */
	static ScriptedServer answering(String response) {
		return start((connection) -> {
			while (connection.readRequest()) {
				connection.send(response);
			}
		});
	}

	/**
	 * The head and the body of an answer with a length.
	 */
	static String http(String status, String body, String... headers) {
		int length = body.getBytes(StandardCharsets.UTF_8).length;
		StringBuilder response = new StringBuilder("HTTP/1.1 " + status + "\r\nContent-Length: " + length + "\r\n");
		for (String header : headers) {
			response.append(header).append("\r\n");
		}
		return response.append("\r\n").append(body).toString();
	}

	String url() {
		return "http://127.0.0.1:" + port();
	}

	int port() {
		return this.socket.getLocalPort();
	}

	/**
	 * The requests that arrived whole, each as it came over the wire.
	 */
	List<String> requests() {
		return this.requests;
	}

	int connections() {
		return this.connections.get();
	}

	@Override
	public void close() {
		closeQuietly(this.socket);
		this.open.forEach(ScriptedServer::closeQuietly);
		this.threads.shutdownNow();
	}

	private void accept() {
		while (!this.socket.isClosed()) {
			try {
				Socket accepted = this.socket.accept();
				this.open.add(accepted);
				int number = this.connections.incrementAndGet();
				this.threads.execute(() -> serve(new Connection(accepted, number)));
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void serve(Connection connection) {
		try (Socket peer = connection.peer) {
			this.script.serve(connection);
			this.open.remove(peer);
		}
		catch (IOException ex) {
			// The client hung up, which is what many scripts wait for.
		}
	}

	private static ServerSocket socket() {
		try {
			return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void closeQuietly(AutoCloseable closeable) {
		try {
			closeable.close();
		}
		catch (Exception ex) {
			// It is closed either way.
		}
	}

	/**
	 * What to do with one connection; it is closed at the end.
	 */
	@FunctionalInterface
	interface Script {

		void serve(Connection connection) throws IOException;

	}

	/**
	 * The server's end of one connection.
	 */
	final class Connection {

		private final Socket peer;

		private final int number;

		private InputStream in;

		private Connection(Socket peer, int number) {
			this.peer = peer;
			this.number = number;
		}

		/**
		 * The connection's number, from 1.
		 */
		int number() {
			return this.number;
		}

		Socket socket() {
			return this.peer;
		}

		/**
		 * Read a request.
		 * @return {@code false} if the client hung up instead
		 */
		boolean readRequest() throws IOException {
			this.in = (this.in != null) ? this.in : new BufferedInputStream(this.peer.getInputStream());
			ByteArrayOutputStream head = new ByteArrayOutputStream();
			while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
				int next = this.in.read();
				if (next == -1) {
					return false;
				}
				head.write(next);
			}
			String text = head.toString(StandardCharsets.ISO_8859_1);
			Matcher length = LENGTH.matcher(text);
			byte[] body = this.in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
			ScriptedServer.this.requests.add(text + new String(body, StandardCharsets.UTF_8));
			return true;
		}

		void send(String text) throws IOException {
			this.peer.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
		}

		void send(byte[] bytes) throws IOException {
			this.peer.getOutputStream().write(bytes);
		}

		/**
		 * Say nothing until the client hangs up.
		 */
		void hang() throws IOException {
			this.peer.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
		}

		/**
		 * Send a byte at a time until the client hangs up.
		 */
		void drip(int millisBetween) throws IOException {
			this.peer.setSoTimeout(millisBetween);
			while (true) {
				send(" ");
				try {
					if (this.peer.getInputStream().read() == -1) {
						return;
					}
				}
				catch (SocketTimeoutException ex) {
					// Time for the next byte.
				}
			}
		}

	}

}
