package com.atriumn.client.http;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

import com.atriumn.client.transfer.Content;
import org.jspecify.annotations.Nullable;

/**
 * One request as it goes over the wire.
 *
 * @param method the HTTP method
 * @param uri the whole URI, already escaped
 * @param headers the headers, one value each; the engine adds {@code Host} and the ones
 * that follow from the body
 * @param content the body, or {@code null} for none
 * @param timeout how long one silence of the network may last: the wait for a free
 * connection and for each read
 * @param secretQuery whether the query must not appear in any log, as in a pre-signed URL
 * @param exchange who follows the request and may end it
 */
public record TransportRequest(String method, URI uri, Map<String, String> headers, @Nullable Content content,
		Duration timeout, boolean secretQuery, ExchangeListener exchange) {

	public TransportRequest {
		headers = Map.copyOf(headers);
	}

	/**
	 * Names the request without its headers and its query.
	 */
	@Override
	public String toString() {
		return this.method + " " + this.uri.getScheme() + "://" + this.uri.getRawAuthority() + this.uri.getRawPath();
	}

}
