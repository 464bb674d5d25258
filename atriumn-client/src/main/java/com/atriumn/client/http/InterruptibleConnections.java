package com.atriumn.client.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;

import com.atriumn.client.call.Phase;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.net.NamedEndpoint;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Connections on NIO socket channels. A thread that waits in a plain
 * {@link java.net.Socket} cannot be interrupted, so a call could not end before its
 * timeout; a wait in a channel's socket ends at once when its thread is interrupted, on
 * platform and on virtual threads alike.
 * <p>
 * The time to connect bounds all of it, and so does what the call has left: looking the
 * host up, each of its addresses in turn, and the TLS handshake. The engine would look up
 * without a bound and give each address the whole time anew.
 */
final class InterruptibleConnections extends DefaultHttpClientConnectionOperator {

	private final HostLookup hosts = new HostLookup();

	InterruptibleConnections(TlsSocketStrategy tls) {
		super(InterruptibleConnections::socket, null, null,
				RegistryBuilder.<TlsSocketStrategy>create().register(URIScheme.HTTPS.id, tls).build());
	}

	@Override
	public void connect(ManagedHttpClientConnection connection, HttpHost host, @Nullable NamedEndpoint endpoint,
			@Nullable Path unixDomainSocket, @Nullable InetSocketAddress localAddress, Timeout timeout,
			SocketConfig config, @Nullable Object attachment, HttpContext context) throws IOException {
		BoundRequest bound = ExchangeContext.bound(context);
		bound.request().exchange().enter(Phase.CONNECT);
		long end = Math.min(bound.end(), System.nanoTime() + timeout.toNanoseconds());
		InetAddress[] addresses = this.hosts.find(host.getHostName(), remaining(end));
		for (int i = 0; i < addresses.length; i++) {
			HttpHost target = new HttpHost(host.getSchemeName(), addresses[i], host.getHostName(), host.getPort());
			Timeout left = Timeout.of(remaining(end));
			try {
				super.connect(connection, target, endpoint, unixDomainSocket, localAddress, left, config, attachment,
						context);
				closeIfAborted(connection, bound);
				return;
			}
			catch (IOException ex) {
				if (i == addresses.length - 1 || bound.isAborted() || Thread.currentThread().isInterrupted()) {
					throw ex;
				}
			}
		}
	}

	private static void closeIfAborted(ManagedHttpClientConnection connection, BoundRequest bound)
			throws InterruptedIOException {
		if (bound.isAborted()) {
			connection.close(CloseMode.IMMEDIATE);
			throw new InterruptedIOException("The request was aborted");
		}
	}

	private static Duration remaining(long end) throws SocketTimeoutException {
		long millis = (end - System.nanoTime()) / 1_000_000;
		if (millis <= 0) {
			throw new SocketTimeoutException("not connected in time");
		}
		return Duration.ofMillis(millis);
	}

	private static Socket socket(@Nullable Proxy socksProxy) throws IOException {
		return (socksProxy != null) ? new Socket(socksProxy) : SocketChannel.open().socket();
	}

}
