package com.atriumn.client.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;

import javax.net.ssl.SSLContext;

import com.atriumn.client.call.Phase;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
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

	private InterruptibleConnections(SchemePortResolver ports, DnsResolver dns, TlsSocketStrategy tls) {
		super(InterruptibleConnections::socket, ports, dns,
				RegistryBuilder.<TlsSocketStrategy>create().register(URIScheme.HTTPS.id, tls).build());
	}

	@Override
	public void connect(ManagedHttpClientConnection connection, HttpHost host, @Nullable NamedEndpoint endpoint,
			@Nullable Path unixDomainSocket, @Nullable InetSocketAddress localAddress, Timeout timeout,
			SocketConfig config, @Nullable Object attachment, HttpContext context) throws IOException {
		ExchangeContext.enter(context, Phase.CONNECT);
		long end = System.nanoTime() + Math.min(timeout.toNanoseconds(), ExchangeContext.remainingNanos(context));
		InetAddress[] addresses = this.hosts.find(host.getHostName(), remaining(end));
		for (int i = 0; i < addresses.length; i++) {
			HttpHost target = new HttpHost(host.getSchemeName(), addresses[i], host.getHostName(), host.getPort());
			Timeout left = Timeout.of(remaining(end));
			try {
				super.connect(connection, target, endpoint, unixDomainSocket, localAddress, left, config, attachment,
						context);
				return;
			}
			catch (IOException ex) {
				if (i == addresses.length - 1 || Thread.currentThread().isInterrupted()) {
					throw ex;
				}
			}
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

	/**
	 * Builds a connection manager whose connections are interruptible.
	 */
	static final class ManagerBuilder extends PoolingHttpClientConnectionManagerBuilder {

		ManagerBuilder(@Nullable SSLContext sslContext) {
			if (sslContext != null) {
				setTlsSocketStrategy(new DefaultClientTlsStrategy(sslContext));
			}
		}

		@Override
		protected HttpClientConnectionOperator createConnectionOperator(SchemePortResolver ports, DnsResolver dns,
				TlsSocketStrategy tls) {
			return new InterruptibleConnections(ports, dns, tls);
		}

	}

}
