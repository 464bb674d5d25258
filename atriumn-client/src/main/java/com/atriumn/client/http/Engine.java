package com.atriumn.client.http;

import javax.net.ssl.SSLContext;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Apache HttpClient 5, set up lean. Its defaults would repeat POSTs that met a 429 or
 * 503, sleep for any Retry-After, follow redirects with credentials, keep cookies, wait
 * three minutes to connect, and log headers and bodies at debug level.
 */
record Engine(CloseableHttpClient client, ConnectionPool connections, RequestFactory requests) {

	static Engine build(ConnectionSettings settings) {
		ConnectionPool connections = connections(settings);
		CloseableHttpClient client = client(settings, connections);
		return new Engine(client, connections, new RequestFactory(client));
	}

	PoolStats poolStats() {
		org.apache.hc.core5.pool.PoolStats stats = this.connections.getTotalStats();
		return new PoolStats(stats.getLeased(), stats.getAvailable(), stats.getPending(), stats.getMax(),
				this.connections.getDefaultMaxPerRoute());
	}

	void close() {
		this.client.close(CloseMode.IMMEDIATE);
	}

	private static CloseableHttpClient client(ConnectionSettings settings, ConnectionPool connections) {
		return HttpClientBuilder.create()
			.setConnectionManager(connections)
			.setRequestExecutor(new ExchangeContext.PhaseReportingExecutor())
			.addRequestInterceptorLast(new ExchangeContext.SecretQueryRestorer())
			.evictIdleConnections(TimeValue.of(settings.idleTimeout()))
			.disableAutomaticRetries()
			.disableRedirectHandling()
			.disableCookieManagement()
			.disableAuthCaching()
			.disableConnectionState()
			.disableContentCompression()
			.disableDefaultUserAgent()
			.useSystemProperties()
			.build();
	}

	private static ConnectionPool connections(ConnectionSettings settings) {
		SSLContext sslContext = settings.sslContext();
		ConnectionPool connections = new ConnectionPool(new InterruptibleConnections((sslContext != null)
				? new DefaultClientTlsStrategy(sslContext) : DefaultClientTlsStrategy.createDefault()));
		connections.setMaxTotal(settings.maxConnections());
		connections.setDefaultMaxPerRoute(settings.maxConnectionsPerHost());
		connections.setDefaultSocketConfig(SocketConfig.custom().setTcpNoDelay(true).setSoKeepAlive(true).build());
		connections.setDefaultConnectionConfig(connectionConfig(settings));
		return connections;
	}

	/**
	 * Every connection is tested before it is used again, so that one which the server
	 * has closed meanwhile does not fail a call. {@link QuietConnection} does that
	 * without waiting; the engine's own test takes a millisecond.
	 */
	private static ConnectionConfig connectionConfig(ConnectionSettings settings) {
		return ConnectionConfig.custom()
			.setConnectTimeout(Timeout.of(settings.connectTimeout()))
			.setTimeToLive(TimeValue.of(settings.timeToLive()))
			.setIdleTimeout(Timeout.of(settings.idleTimeout()))
			.setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
			.build();
	}

}
