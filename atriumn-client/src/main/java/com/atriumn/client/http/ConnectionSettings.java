package com.atriumn.client.http;

import java.time.Duration;

import javax.net.ssl.SSLContext;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * How connections are made and kept.
 *
 * @param connectTimeout the time to resolve a host, connect and finish the TLS handshake
 * @param maxConnections how many connections there may be at once
 * @param maxConnectionsPerHost how many connections there may be to one host at once
 * @param idleTimeout how long a connection is kept without being used
 * @param timeToLive how long a connection is used at most, so that a change in DNS or
 * behind a load balancer is noticed
 * @param sslContext the keys and certificates to use, or {@code null} for the JVM's
 */
public record ConnectionSettings(Duration connectTimeout, int maxConnections, int maxConnectionsPerHost,
		Duration idleTimeout, Duration timeToLive, @Nullable SSLContext sslContext) {

	// 100 connections and 90 s idle are the Go SDK's documented transport settings. All
	// four services are usually one host, so its share is the whole pool: the engine's
	// own default of 5 a host costs five sixths of the throughput at 32 threads.
	private static final ConnectionSettings DEFAULTS = new ConnectionSettings(Duration.ofSeconds(5), 100, 100,
			Duration.ofSeconds(90), Duration.ofMinutes(10), null);

	public ConnectionSettings {
		requirePositive(connectTimeout, "connectTimeout");
		requirePositive(idleTimeout, "idleTimeout");
		requirePositive(timeToLive, "timeToLive");
		Assert.isTrue(maxConnections > 0, "'maxConnections' must be greater than 0");
		Assert.isTrue(maxConnectionsPerHost > 0, "'maxConnectionsPerHost' must be greater than 0");
	}

	/**
	 * The settings in force when nothing is set: 5 s to connect, 100 connections in all
	 * and to one host, 90 s idle, 10 minutes to live.
	 * @return the defaults
	 */
	public static ConnectionSettings defaults() {
		return DEFAULTS;
	}

	/**
	 * Return these settings with another time to connect.
	 * @param connectTimeout the time to connect, longer than zero
	 * @return the new settings
	 */
	public ConnectionSettings withConnectTimeout(Duration connectTimeout) {
		return new ConnectionSettings(connectTimeout, this.maxConnections, this.maxConnectionsPerHost, this.idleTimeout,
				this.timeToLive, this.sslContext);
	}

	/**
	 * Return these settings with another number of connections.
	 * @param maxConnections how many there may be at once
	 * @param maxConnectionsPerHost how many there may be to one host at once
	 * @return the new settings
	 */
	public ConnectionSettings withMaxConnections(int maxConnections, int maxConnectionsPerHost) {
		return new ConnectionSettings(this.connectTimeout, maxConnections, maxConnectionsPerHost, this.idleTimeout,
				this.timeToLive, this.sslContext);
	}

	/**
	 * Return these settings with other times for which a connection is kept.
	 * @param idleTimeout how long without being used
	 * @param timeToLive how long at most
	 * @return the new settings
	 */
	public ConnectionSettings withLifetimes(Duration idleTimeout, Duration timeToLive) {
		return new ConnectionSettings(this.connectTimeout, this.maxConnections, this.maxConnectionsPerHost, idleTimeout,
				timeToLive, this.sslContext);
	}

	/**
	 * Return these settings with other keys and certificates.
	 * @param sslContext the context to use, or {@code null} for the JVM's
	 * @return the new settings
	 */
	public ConnectionSettings withSslContext(@Nullable SSLContext sslContext) {
		return new ConnectionSettings(this.connectTimeout, this.maxConnections, this.maxConnectionsPerHost,
				this.idleTimeout, this.timeToLive, sslContext);
	}

	private static void requirePositive(Duration duration, String name) {
		Assert.isTrue(!duration.isZero() && !duration.isNegative(), () -> "'" + name + "' must be longer than zero");
	}

}
