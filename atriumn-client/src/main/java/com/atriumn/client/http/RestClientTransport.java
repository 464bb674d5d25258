package com.atriumn.client.http;

import java.io.IOException;
import java.io.OutputStream;

import com.atriumn.client.call.Phase;
import com.atriumn.client.transfer.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.StreamingHttpOutputMessage;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * Spring's {@link RestClient} over Apache HttpClient 5.
 * <p>
 * It uses {@code exchange} with a prepared URI and leaves the response open, because that
 * is the cheapest way through {@code RestClient} (12.5 KB a call instead of 20.5 KB), the
 * only one that streams a download, and the one that runs no status handler: errors are
 * mapped around it. It registers no interceptor, because a single one makes Spring buffer
 * every request body, uploads too.
 * <p>
 * The engine is built by the first request: loading its classes takes 150 to 240 ms,
 * which an application that starts need not wait for.
 */
final class RestClientTransport implements HttpTransport {

	private final ConnectionSettings settings;

	private volatile @Nullable Ready ready;

	private volatile boolean closed;

	RestClientTransport(ConnectionSettings settings) {
		this.settings = settings;
	}

	@Override
	public TransportResponse send(TransportRequest request) throws IOException {
		Ready ready = ready();
		return ready.engine().requests().bind(request, (abort) -> exchange(ready.restClient(), request, abort));
	}

	@Override
	public PoolStats poolStats() {
		Ready current = this.ready;
		return (current != null) ? current.engine().poolStats() : PoolStats.unused(this.settings);
	}

	@Override
	public void close() {
		synchronized (this) {
			this.closed = true;
		}
		Ready current = this.ready;
		if (current != null) {
			current.engine().close();
		}
	}

	private Ready ready() {
		Ready current = this.ready;
		return (current != null && !this.closed) ? current : getReady();
	}

	private synchronized Ready getReady() {
		if (this.closed) {
			throw new IllegalStateException("The Atriumn client is closed");
		}
		Ready current = this.ready;
		if (current == null) {
			Engine engine = Engine.build(this.settings);
			current = new Ready(engine, RestClient.builder().requestFactory(engine.requests()).build());
			this.ready = current;
		}
		return current;
	}

	private static TransportResponse exchange(RestClient restClient, TransportRequest request, Runnable abort)
			throws IOException {
		try {
			return spec(restClient, request).exchangeForRequiredValue(
					(clientRequest, clientResponse) -> new OpenResponse(request, clientResponse, abort), false);
		}
		catch (ResourceAccessException ex) {
			throw (ex.getCause() instanceof IOException io) ? io : new IOException(ex);
		}
	}

	private static RestClient.RequestBodySpec spec(RestClient restClient, TransportRequest request) {
		RestClient.RequestBodySpec spec = restClient.method(HttpMethod.valueOf(request.method()))
			.uri(RequestFactory.visibleUri(request));
		request.headers().forEach(spec::header);
		Content content = request.content();
		if (content != null) {
			spec.header("Content-Type", content.contentTypeFor(""));
			spec.contentLength(content.length());
			spec.body(new ContentBody(content, request.exchange()));
		}
		return spec;
	}

	private record Ready(Engine engine, RestClient restClient) {
	}

	private record ContentBody(Content content, ExchangeListener exchange) implements StreamingHttpOutputMessage.Body {

		@Override
		public void writeTo(OutputStream out) throws IOException {
			this.content.writeTo(out);
			this.exchange.enter(Phase.RESPONSE);
		}

		@Override
		public boolean repeatable() {
			return false;
		}

	}

}
