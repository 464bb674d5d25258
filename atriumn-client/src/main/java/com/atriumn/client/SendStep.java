package com.atriumn.client;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import com.atriumn.client.credentials.Secret;
import com.atriumn.client.http.HttpTransport;
import com.atriumn.client.http.TransportRequest;
import com.atriumn.client.http.TransportResponse;
import org.jspecify.annotations.Nullable;

/**
 * The innermost step: one request, one response.
 */
final class SendStep {

	private final HttpTransport transport;

	private final RateLimits rateLimits;

	private final String userAgent;

	private final TimeSource time;

	SendStep(HttpTransport transport, RateLimits rateLimits, String userAgent, TimeSource time) {
		this.transport = transport;
		this.rateLimits = rateLimits;
		this.userAgent = userAgent;
		this.time = time;
	}

	<T> T send(Call<T> call, CallState state) throws IOException, ErrorStatusException, UnreadableBodyException {
		TransportResponse response = this.transport.send(request(call, state));
		boolean keepOpen = false;
		try {
			ResponseHead head = ResponseHead.of(response, this.time.now());
			state.responded(head);
			this.rateLimits.saw(call.operation(), head.rateLimit());
			if (!head.isSuccess()) {
				throw new ErrorStatusException(head, BodyPrefix.readError(response.body()));
			}
			T value = call.decoder().decode(response);
			keepOpen = call.decoder().keepsResponseOpen();
			return value;
		}
		finally {
			if (!keepOpen) {
				response.close();
			}
		}
	}

	private TransportRequest request(Call<?> call, CallState state) {
		boolean presigned = call.operation().isPresigned();
		return new TransportRequest(call.operation().method(), call.uri(),
				presigned ? Map.of() : headers(state.token()), call.content(), state.deadline().remaining(), presigned,
				state);
	}

	private Map<String, String> headers(@Nullable Secret token) {
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("Accept", "application/json");
		headers.put("User-Agent", this.userAgent);
		if (token != null) {
			headers.put("Authorization", "Bearer " + token.reveal());
		}
		return headers;
	}

}
