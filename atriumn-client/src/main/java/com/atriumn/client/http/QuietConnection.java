package com.atriumn.client.http;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicLong;

import javax.net.ssl.SSLSocket;

import org.apache.hc.client5.http.impl.io.DefaultManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.jspecify.annotations.Nullable;

/**
 * A connection that logs neither headers nor bytes. The engine's own prints every
 * {@code Authorization} header, password and pre-signed URL once somebody sets the root
 * logger to debug; what an operator needs is in the client's own debug lines. Before it
 * is used again it looks whether it is still good.
 */
final class QuietConnection extends DefaultManagedHttpClientConnection {

	private static final AtomicLong COUNTER = new AtomicLong();

	private QuietConnection(String id) {
		super(id);
	}

	static QuietConnection open(@Nullable Socket socket) throws IOException {
		QuietConnection connection = new QuietConnection("atriumn-" + COUNTER.incrementAndGet());
		if (socket != null) {
			connection.bind(socket);
		}
		return connection;
	}

	@Override
	public void bind(Socket socket) throws IOException {
		bind(new SocketHolder(socket));
	}

	@Override
	public void bind(SSLSocket sslSocket, Socket socket) throws IOException {
		bind(new SocketHolder(sslSocket, socket));
	}

	/**
	 * Whether the server has closed the connection, or said something unasked, which
	 * makes it as useless. Looking costs two system calls more than not looking; what the
	 * read takes away is no loss, since the connection is then thrown away.
	 */
	@Override
	public boolean isStale() throws IOException {
		SocketHolder holder = getSocketHolder();
		SocketChannel channel = (holder != null) ? holder.getBaseSocket().getChannel() : null;
		return (channel != null) ? !isSilent(channel) : super.isStale();
	}

	private static boolean isSilent(SocketChannel channel) {
		try {
			channel.configureBlocking(false);
			try {
				return channel.read(ByteBuffer.allocate(1)) == 0;
			}
			finally {
				channel.configureBlocking(true);
			}
		}
		catch (IOException ex) {
			return false;
		}
	}

	@Override
	protected void onRequestSubmitted(ClassicHttpRequest request) {
	}

	@Override
	protected void onResponseReceived(ClassicHttpResponse response) {
	}

}
