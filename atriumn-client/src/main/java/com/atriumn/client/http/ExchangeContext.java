package com.atriumn.client.http;

import java.io.IOException;

import com.atriumn.client.call.Phase;
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

	static final String ATTRIBUTE = "com.atriumn.client.http.request";

	private ExchangeContext() {
	}

	static void enter(HttpContext context, Phase phase) {
		TransportRequest request = request(context);
		if (request != null) {
			request.exchange().enter(phase);
		}
	}

	private static @Nullable TransportRequest request(HttpContext context) {
		return (TransportRequest) context.getAttribute(ATTRIBUTE);
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
	 * Says when the request leaves and when all that is left is to wait.
	 */
	static final class PhaseReportingExecutor extends HttpRequestExecutor {

		@Override
		public ClassicHttpResponse execute(ClassicHttpRequest request, HttpClientConnection connection,
				@Nullable HttpResponseInformationCallback callback, HttpContext context)
				throws IOException, HttpException {
			enter(context, (request.getEntity() != null) ? Phase.SEND : Phase.RESPONSE);
			return super.execute(request, connection, callback, context);
		}

	}

}
