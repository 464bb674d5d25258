package com.atriumn.client;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

import com.atriumn.client.credentials.Secret;
import com.atriumn.client.http.HttpTransport;
import com.atriumn.client.http.TransportRequest;
import com.atriumn.client.http.TransportResponse;

/**
 * The innermost step: one request, one response.
 */
final class SendStep {

	private final HttpTransport transport;

	private final RateLimits rateLimits;

	private final ByteMeter bytes;

	private final String userAgent;

	private final TimeSource time;

	SendStep(HttpTransport transport, RateLimits rateLimits, ByteMeter bytes, String userAgent, TimeSource time) {
		this.transport = transport;
		this.rateLimits = rateLimits;
		this.bytes = bytes;
		this.userAgent = userAgent;
		this.time = time;
	}

	<T> T send(Call<T> call, CallState state) throws IOException, ErrorStatusException, UnreadableBodyException {
		TransportResponse response = this.bytes.received(call.operation(), this.transport.send(request(call, state)));
		boolean keepOpen = false;
		try {
			ResponseHead head = ResponseHead.of(response, this.time.now());
			state.responded(head);
			this.rateLimits.saw(call.operation(), head.rateLimit());
			if (!head.isSuccess()) {
				throw new ErrorStatusException(head, BodyPrefix.read(response.body()));
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
		return new TransportRequest(call.operation().method(), call.uri(), presigned ? Map.of() : headers(state),
				this.bytes.sent(call.operation(), call.content()), state.deadline().remaining(), presigned, state);
	}

	private Map<String, String> headers(CallState state) {
		Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		headers.putAll(state.observation().headers());
		headers.put("Accept", "application/json");
		headers.put("User-Agent", this.userAgent);
		Secret token = state.token();
		if (token != null) {
			headers.put("Authorization", "Bearer " + token.reveal());
		}
		return headers;
	}

}
