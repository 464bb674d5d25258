package com.atriumn.emulator;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * Calls an emulator over a real socket and checks every answer against the contract.
 */
final class Api {

	private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final Set<EmulatedOperation> succeeded = EnumSet.noneOf(EmulatedOperation.class);

	private final Set<EmulatedOperation> failed = EnumSet.noneOf(EmulatedOperation.class);

	private final AtriumnEmulator emulator;

	private String token;

	Api(AtriumnEmulator emulator) {
		this.emulator = emulator;
		this.token = emulator.apiKey();
	}

	Api as(String token) {
		Api api = new Api(this.emulator);
		api.token = token;
		return api;
	}

	Reply get(String path) {
		return send("GET", path, null);
	}

	Reply post(String path, String json) {
		return send("POST", path, json);
	}

	Reply put(String path, String json) {
		return send("PUT", path, json);
	}

	Reply patch(String path, String json) {
		return send("PATCH", path, json);
	}

	Reply delete(String path) {
		return send("DELETE", path, null);
	}

	Reply send(String method, String path, String json) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.emulator.baseUrl() + path))
			.timeout(Duration.ofSeconds(10))
			.method(method, (json != null) ? BodyPublishers.ofString(json) : BodyPublishers.noBody());
		if (this.token != null) {
			request.header("Authorization", "Bearer " + this.token);
		}
		if (json != null) {
			request.header("Content-Type", "application/json");
		}
		int before = this.emulator.requests().size();
		Reply reply = send(request.build());
		checked(this.emulator.requests().get(before).operation(), reply);
		return reply;
	}

	private void checked(EmulatedOperation operation, Reply reply) {
		if (operation != null) {
			Contract.get().check(operation, reply.status(), reply.json());
			((reply.status() < 300) ? this.succeeded : this.failed).add(operation);
		}
	}

	Set<EmulatedOperation> succeeded() {
		return this.succeeded;
	}

	Set<EmulatedOperation> failed() {
		return this.failed;
	}

	static Reply upload(String url, String contentType, byte[] bytes) {
		return send(HttpRequest.newBuilder(URI.create(url))
			.header("Content-Type", contentType)
			.PUT(BodyPublishers.ofByteArray(bytes))
			.build());
	}

	static Reply download(String url) {
		return send(HttpRequest.newBuilder(URI.create(url)).build());
	}

	static Reply send(HttpRequest request) {
		try {
			return new Reply(CLIENT.send(request, BodyHandlers.ofByteArray()));
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static String segment(String id) {
		return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
