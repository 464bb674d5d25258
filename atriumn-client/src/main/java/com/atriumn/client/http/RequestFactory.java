package com.atriumn.client.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;

import com.atriumn.client.call.Phase;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;

/**
 * Joins a request of ours to the engine's request that {@code RestClient} makes of it.
 * {@code RestClient} hands over no attribute when it creates the engine's request, so the
 * request under way is kept for the creating thread; in return each request gets its own
 * timeouts and can be cancelled.
 */
final class RequestFactory extends HttpComponentsClientHttpRequestFactory {

	private static final ThreadLocal<@Nullable BoundRequest> current = new ThreadLocal<>();

	RequestFactory(CloseableHttpClient client) {
		super(client);
	}

	TransportResponse bind(TransportRequest request, Exchange exchange) throws IOException {
		BoundRequest bound = new BoundRequest(request);
		current.set(bound);
		try {
			return exchange.run(bound);
		}
		catch (IllegalStateException ex) {
			throw abortedOr(ex, bound);
		}
		finally {
			current.remove();
		}
	}

	/**
	 * The engine throws whatever it stumbles over when a request is aborted or its thread
	 * interrupted.
	 */
	private static IOException abortedOr(IllegalStateException ex, BoundRequest bound) {
		if (bound.isAborted() || Thread.currentThread().isInterrupted()) {
			return new InterruptedIOException("The request was aborted");
		}
		throw ex;
	}

	@Override
	protected ClassicHttpRequest createHttpUriRequest(HttpMethod method, URI uri) {
		BoundRequest bound = bound();
		HttpUriRequestBase engineRequest = new HttpUriRequestBase(method.name(), uri);
		engineRequest.setConfig(config(bound));
		bound.request().exchange().enter(Phase.LEASE);
		bound.carriedOutBy(engineRequest);
		return engineRequest;
	}

	@Override
	protected HttpContext createHttpContext(HttpMethod method, URI uri) {
		return ExchangeContext.of(bound());
	}

	/**
	 * The URI as it may appear in the engine's log: without a query that is a secret.
	 * {@link ExchangeContext} puts the query back behind the log.
	 */
	static URI visibleUri(TransportRequest request) {
		URI uri = request.uri();
		if (!request.secretQuery() || uri.getRawQuery() == null) {
			return uri;
		}
		String text = uri.toString();
		return URI.create(text.substring(0, text.indexOf('?')));
	}

	private static BoundRequest bound() {
		BoundRequest bound = current.get();
		if (bound == null) {
			throw new IllegalStateException("No request is bound to this thread");
		}
		return bound;
	}

	/**
	 * Waiting for a connection and each read may take as long as the request allows. A
	 * body is announced before it is sent, so that a server which rejects an upload early
	 * is heard: without, its answer is lost as a broken pipe. JSON bodies are small
	 * enough to be sent at once.
	 */
	private static RequestConfig config(BoundRequest bound) {
		Timeout timeout = Timeout.of(bound.limit());
		TransportRequest request = bound.request();
		return RequestConfig.custom()
			.setConnectionRequestTimeout(timeout)
			.setResponseTimeout(timeout)
			.setExpectContinueEnabled(request.secretQuery() && request.content() != null)
			.setRedirectsEnabled(false)
			.setAuthenticationEnabled(false)
			.build();
	}

	@FunctionalInterface
	interface Exchange {

		TransportResponse run(Runnable abort) throws IOException;

	}

}
