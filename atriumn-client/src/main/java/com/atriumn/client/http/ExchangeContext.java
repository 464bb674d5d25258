package com.atriumn.client.http;

import java.io.IOException;

import com.atriumn.client.call.Phase;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpRequestInterceptor;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * What the engine's hooks do with the request that is under way.
 */
final class ExchangeContext {

	private static final String REQUEST = "com.atriumn.client.http.request";

	private static final String END = "com.atriumn.client.http.end";

	private ExchangeContext() {
	}

	/**
	 * A context in which the engine carries out a request that begins now.
	 */
	static HttpContext of(TransportRequest request) {
		HttpContext context = HttpClientContext.create();
		context.setAttribute(REQUEST, request);
		context.setAttribute(END, System.nanoTime() + request.timeout().plus(RequestFactory.MARGIN).toNanos());
		return context;
	}

	/**
	 * What is left of the request's time, and a little more.
	 */
	static long remainingNanos(HttpContext context) {
		Object end = context.getAttribute(END);
		return (end != null) ? (long) end - System.nanoTime() : Long.MAX_VALUE;
	}

	static void enter(HttpContext context, Phase phase) {
		TransportRequest request = request(context);
		if (request != null) {
			request.exchange().enter(phase);
		}
	}

	private static @Nullable TransportRequest request(HttpContext context) {
		return (TransportRequest) context.getAttribute(REQUEST);
	}

	/**
	 * Puts a secret query back. The engine logs the request line just before its request
	 * interceptors run.
	 */
	static final class SecretQueryRestorer implements HttpRequestInterceptor {

		@Override
		public void process(HttpRequest engineRequest, @Nullable EntityDetails entity, HttpContext context) {
			TransportRequest request = request(context);
			if (request != null && request.secretQuery() && request.uri().getRawQuery() != null) {
				engineRequest.setPath(engineRequest.getPath() + "?" + request.uri().getRawQuery());
			}
		}

	}

	/**
	 * Says when the request leaves. One without content is gone at once, and all that is
	 * left is to wait.
	 */
	static final class PhaseReportingExecutor extends HttpRequestExecutor {

		@Override
		public ClassicHttpResponse execute(ClassicHttpRequest engineRequest, HttpClientConnection connection,
				@Nullable HttpResponseInformationCallback callback, HttpContext context)
				throws IOException, HttpException {
			TransportRequest request = request(context);
			boolean hasContent = request != null && request.content() != null;
			enter(context, hasContent ? Phase.SEND : Phase.RESPONSE);
			return super.execute(engineRequest, connection, callback, context);
		}

	}

}
