package com.atriumn.client.http;

/**
 * The state of a connection pool.
 *
 * @param leased how many connections are in use
 * @param available how many connections are open and idle
 * @param pending how many requests wait for a connection
 * @param max how many connections there may be
 * @param maxPerHost how many of them may go to one host
 */
public record PoolStats(int leased, int available, int pending, int max, int maxPerHost) {

	/**
	 * The state of a pool that has not been used.
	 */
	static PoolStats unused(ConnectionSettings settings) {
		return new PoolStats(0, 0, 0, settings.maxConnections(), settings.maxConnectionsPerHost());
	}

}
