package com.atriumn.client;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import com.atriumn.client.credentials.Secret;
import com.atriumn.client.http.HttpTransport;
import com.atriumn.client.http.TransportRequest;
import com.atriumn.client.http.TransportResponse;
import com.atriumn.client.transfer.Content;
import com.atriumn.client.transfer.TransferOptions;
import org.jspecify.annotations.Nullable;

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
		TransportResponse response = receive(call, state);
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

	private TransportResponse receive(Call<?> call, CallState state) throws IOException {
		TransportResponse response = this.bytes.received(call.operation(), this.transport.send(request(call, state)));
		TransferOptions transfer = call.transfer();
		return (transfer != null && call.content() == null) ? new MeteredResponse(response, transfer, state) : response;
	}

	private TransportRequest request(Call<?> call, CallState state) {
		boolean presigned = call.operation().isPresigned();
		return new TransportRequest(call.operation().method(), call.uri(), presigned ? Map.of() : headers(state),
				content(call, state), longestSilence(call, state), presigned, state);
	}

	private @Nullable Content content(Call<?> call, CallState state) {
		Content content = this.bytes.sent(call.operation(), call.content());
		TransferOptions transfer = call.transfer();
		return (content != null && transfer != null) ? new MeteredContent(content, transfer, state) : content;
	}

	private static Duration longestSilence(Call<?> call, CallState state) {
		Duration remaining = state.deadline().remaining();
		TransferOptions transfer = call.transfer();
		return (transfer != null && transfer.idleTimeout().compareTo(remaining) < 0) ? transfer.idleTimeout()
				: remaining;
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
