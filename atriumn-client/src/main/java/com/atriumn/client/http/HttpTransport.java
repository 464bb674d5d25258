package com.atriumn.client.http;

import java.io.IOException;

/**
 * Sends requests. It is the one seam between the client and an HTTP engine: everything a
 * call needs beyond a single exchange (credentials, retries, deadlines, error mapping) is
 * done around it, so that an implementation must do none of it. It follows no redirect,
 * repeats nothing, keeps no cookie. Implementations are safe for use by many threads.
 */
public interface HttpTransport extends AutoCloseable {

	/**
	 * Create the transport that a client uses unless it is given another one: Spring's
	 * {@code RestClient} over Apache HttpClient 5. Nothing is connected, and the engine
	 * is built, when the first request is sent.
	 * @param settings how connections are made and kept
	 * @return a transport that the caller closes
	 */
	static HttpTransport create(ConnectionSettings settings) {
		return new RestClientTransport(settings);
	}

	/**
	 * Send a request and return once the status and the headers have arrived.
	 * @param request the request
	 * @return the response, which the caller closes
	 * @throws IOException if there is no response
	 */
	TransportResponse send(TransportRequest request) throws IOException;

	/**
	 * The state of the connection pool.
	 * @return the state at this moment; its limits are known before the first request
	 */
	PoolStats poolStats();

	/**
	 * Close every connection. Requests under way fail.
	 */
	@Override
	void close();

}
