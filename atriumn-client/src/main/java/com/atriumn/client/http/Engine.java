package com.atriumn.client.http;

import java.util.concurrent.TimeUnit;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Apache HttpClient 5, set up lean. Its defaults would repeat POSTs that met a 429 or
 * 503, sleep for any Retry-After, follow redirects with credentials, keep cookies, wait
 * three minutes to connect, and log headers and bodies at debug level.
 */
record Engine(CloseableHttpClient client, PoolingHttpClientConnectionManager connections, RequestFactory requests) {

	static Engine build(ConnectionSettings settings) {
		PoolingHttpClientConnectionManager connections = connections(settings);
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

	private static CloseableHttpClient client(ConnectionSettings settings,
			PoolingHttpClientConnectionManager connections) {
		return HttpClientBuilder.create()
			.setConnectionManager(connections)
			.setRequestExecutor(new ExchangeContext.PhaseReportingExecutor())
			.addRequestInterceptorLast(new ExchangeContext.SecretQueryRestorer())
			.evictIdleConnections(TimeValue.ofMilliseconds(settings.idleTimeout().toMillis()))
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

	private static PoolingHttpClientConnectionManager connections(ConnectionSettings settings) {
		Timeout connectTimeout = Timeout.of(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS);
		return new InterruptibleConnections.ManagerBuilder(settings.sslContext())
			.setConnectionFactory(QuietConnection::open)
			.setPoolConcurrencyPolicy(PoolConcurrencyPolicy.STRICT)
			.setConnPoolPolicy(PoolReusePolicy.LIFO)
			.setMaxConnTotal(settings.maxConnections())
			.setMaxConnPerRoute(settings.maxConnectionsPerHost())
			.setDefaultSocketConfig(SocketConfig.custom().setTcpNoDelay(true).setSoKeepAlive(true).build())
			.setDefaultConnectionConfig(connectionConfig(settings, connectTimeout))
			.build();
	}

	/**
	 * Every connection is tested before it is used again, so that one which the server
	 * has closed meanwhile does not fail a call. {@link QuietConnection} does that
	 * without waiting; the engine's own test takes a millisecond.
	 */
	private static ConnectionConfig connectionConfig(ConnectionSettings settings, Timeout connectTimeout) {
		return ConnectionConfig.custom()
			.setConnectTimeout(connectTimeout)
			.setTimeToLive(TimeValue.ofMilliseconds(settings.timeToLive().toMillis()))
			.setIdleTimeout(Timeout.of(settings.idleTimeout().toMillis(), TimeUnit.MILLISECONDS))
			.setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
			.build();
	}

}
