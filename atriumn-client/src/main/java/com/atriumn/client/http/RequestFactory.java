package com.atriumn.client.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

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

	static final Duration MARGIN = Duration.ofMillis(100);

	private static final ThreadLocal<@Nullable Binding> current = new ThreadLocal<>();

	RequestFactory(CloseableHttpClient client) {
		super(client);
	}

	TransportResponse bind(TransportRequest request, Exchange exchange) throws IOException {
		Binding binding = new Binding(request);
		current.set(binding);
		try {
			return exchange.run(binding);
		}
		finally {
			current.remove();
		}
	}

	@Override
	protected ClassicHttpRequest createHttpUriRequest(HttpMethod method, URI uri) {
		Binding binding = binding();
		HttpUriRequestBase request = new HttpUriRequestBase(method.name(), uri);
		request.setConfig(config(binding.request));
		binding.engineRequest = request;
		binding.request.exchange().abortWith(binding);
		return request;
	}

	@Override
	protected HttpContext createHttpContext(HttpMethod method, URI uri) {
		return ExchangeContext.of(binding().request);
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

	private Binding binding() {
		Binding binding = current.get();
		if (binding == null) {
			throw new IllegalStateException("No request is bound to this thread");
		}
		return binding;
	}

	/**
	 * Waiting for a connection and each read may take as long as the request allows, and
	 * a little more: the caller, who aborts the request when its time is up, knows better
	 * than the engine what that means. A body is announced before it is sent, so that a
	 * server which rejects an upload early is heard: without, its answer is lost as a
	 * broken pipe. JSON bodies are small enough to be sent at once.
	 */
	private static RequestConfig config(TransportRequest request) {
		Timeout timeout = Timeout.of(request.timeout().plus(MARGIN));
		request.exchange().enter(Phase.LEASE);
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

	private static final class Binding implements Runnable {

		private final TransportRequest request;

		private volatile @Nullable HttpUriRequestBase engineRequest;

		private Binding(TransportRequest request) {
			this.request = request;
		}

		@Override
		public void run() {
			HttpUriRequestBase engineRequest = this.engineRequest;
			if (engineRequest != null) {
				engineRequest.cancel();
			}
		}

	}

}
