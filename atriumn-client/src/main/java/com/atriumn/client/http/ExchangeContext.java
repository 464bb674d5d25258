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

	private static final String ATTRIBUTE = "com.atriumn.client.http.request";

	private ExchangeContext() {
	}

	static HttpContext of(BoundRequest bound) {
		HttpContext context = HttpClientContext.create();
		context.setAttribute(ATTRIBUTE, bound);
		return context;
	}

	/**
	 * The request for which the engine does something now.
	 */
	static BoundRequest bound(HttpContext context) {
		BoundRequest bound = (BoundRequest) context.getAttribute(ATTRIBUTE);
		if (bound == null) {
			throw new IllegalStateException("No request is bound to the context");
		}
		return bound;
	}

	/**
	 * Puts a secret query back. The engine logs the request line just before its request
	 * interceptors run.
	 */
	static final class SecretQueryRestorer implements HttpRequestInterceptor {

		@Override
		public void process(HttpRequest engineRequest, @Nullable EntityDetails entity, HttpContext context) {
			TransportRequest request = bound(context).request();
			if (request.secretQuery() && request.uri().getRawQuery() != null) {
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
			TransportRequest request = bound(context).request();
			request.exchange().enter((request.content() != null) ? Phase.SEND : Phase.RESPONSE);
			return super.execute(engineRequest, connection, callback, context);
		}

	}

}
