package com.atriumn.emulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.github.tomakehurst.wiremock.client.WireMock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AtriumnEmulatorTests extends AbstractEmulatorTests {

	@Test
	void listensOnLoopbackOnlyOnAPortOfTheSystemsChoice() throws IOException {
		assertThat(this.emulator.baseUrl()).isEqualTo("http://127.0.0.1:" + this.emulator.port());
		try (AtriumnEmulator other = AtriumnEmulator.start()) {
			assertThat(other.port()).isNotEqualTo(this.emulator.port()).isPositive();
		}
		for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
			for (InetAddress address : Collections.list(network.getInetAddresses())) {
				if (!address.isLoopbackAddress()) {
					assertThatExceptionOfType(IOException.class)
						.isThrownBy(() -> new Socket(address, this.emulator.port()).close());
				}
			}
		}
	}

	@Test
	void listensOnThePortItIsGiven() {
		int port = this.emulator.port();
		this.emulator.close();
		try (AtriumnEmulator again = AtriumnEmulator.builder().port(port).start()) {
			assertThat(again.port()).isEqualTo(port);
		}
	}

	@Test
	void closesOnceAndForAll() {
		int port = this.emulator.port();
		this.emulator.close();
		this.emulator.close();
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close());
		assertThat(this.emulator.port()).isEqualTo(port);
	}

	@Test
	void eachEmulatorHasStateAndSecretsOfItsOwn() {
		try (AtriumnEmulator other = AtriumnEmulator.start()) {
			new Api(other).post("/prompts", "{\"name\":\"n\",\"template\":\"t\"}");
			assertThat(this.emulator.state().prompts()).isEmpty();
			assertThat(new Api(other).as(this.emulator.apiKey()).get("/prompts").status()).isEqualTo(401);
		}
	}

	@Test
	void showsTheRequestsItReceived() {
		this.api.get("/prompts?tags=a%20b&tags=c");
		this.api.as(null).get("/content");
		this.api.get("/nowhere");
		assertThat(this.emulator.requests()).extracting(ReceivedRequest::status).containsExactly(200, 401, 404);
		assertThat(this.emulator.requests().get(2).operation()).isNull();
		assertThat(this.emulator.requests(EmulatedOperation.LIST_PROMPTS)).singleElement().satisfies((request) -> {
			assertThat(request.method()).isEqualTo("GET");
			assertThat(request.path()).isEqualTo("/prompts");
			assertThat(request.query()).containsEntry("tags", List.of("a b", "c"));
			assertThat(request.header("authorization")).contains("Bearer " + this.emulator.apiKey());
			assertThat(request.time()).isEqualTo(this.clock.instant());
		});
		assertThat(this.emulator.requestCount(EmulatedOperation.LIST_PROMPTS)).isEqualTo(1);
		this.emulator.clearRequests();
		assertThat(this.emulator.requests()).isEmpty();
		assertThat(this.emulator.requestCount(EmulatedOperation.LIST_PROMPTS)).isZero();
	}

	@Test
	void keepsTheLatestRequests() {
		RequestLog log = new RequestLog();
		IntStream.range(0, RequestLog.CAPACITY + 5)
			.mapToObj((i) -> new ReceivedRequest(EmulatedOperation.HEALTH, "GET", "/" + i, Map.of(), Map.of(), 200,
					this.clock.instant()))
			.forEach(log::add);
		assertThat(log.all()).hasSize(RequestLog.CAPACITY).first().extracting(ReceivedRequest::path).isEqualTo("/5");
		assertThat(log.count(EmulatedOperation.HEALTH)).isEqualTo(RequestLog.CAPACITY + 5);
	}

	@Test
	void aUsersStubWinsAndItsRemovalLeavesAtriumn() {
		this.emulator.wireMock()
			.stubFor(WireMock.get("/prompts").atPriority(1000).willReturn(WireMock.okJson("{\"prompts\":[],\"x\":1}")));
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.emulator.baseUrl() + "/prompts")).build();
		assertThat(Api.send(request).json().has("x")).isTrue();
		assertThat(this.emulator.requests()).isEmpty();
		this.emulator.wireMock().resetAll();
		assertThat(Api.send(request).status()).isEqualTo(401);
	}

	@Test
	void wireMockVerifiesWhatTheEmulatorAnswered() {
		this.api.post("/prompts", "{\"name\":\"n\",\"template\":\"t\"}");
		this.emulator.wireMock()
			.verify(1, WireMock.postRequestedFor(WireMock.urlEqualTo("/prompts"))
				.withRequestBody(WireMock.matchingJsonPath("$.name", WireMock.equalTo("n"))));
		assertThat(this.emulator.wireMock().findAllUnmatchedRequests()).isEmpty();
	}

	@Test
	void theJournalOfWireMockIsBounded() {
		for (int i = 0; i < 210; i++) {
			this.api.get("/health");
		}
		assertThat(this.emulator.wireMock().getAllServeEvents()).hasSizeLessThanOrEqualTo(200);
		assertThat(this.emulator.requests()).hasSize(210);
	}

	@Test
	void showsNoSecretInAnyTextualForm() {
		this.api.post("/auth/signup", "{\"email\":\"ada@example.com\",\"password\":\"hidden-password\"}");
		Reply created = this.api.post("/admin/credentials", "{\"issued_to\":\"x\",\"scopes\":[]}");
		Api.download(this.api.post("/generate-download-url", "{\"s3Key\":\"k\"}").text("/downloadUrl"));
		String shown = this.emulator.toString() + this.emulator.requests() + this.emulator.state().users()
				+ this.emulator.state().credentials();
		assertThat(shown).doesNotContain(this.emulator.apiKey(), this.emulator.clientSecret(), "hidden-password",
				created.text("/client_secret"), "X-Amz-Signature", "Bearer");
	}

	@Test
	void servesManyThreadsAtOnce() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(16);
		try {
			List<Callable<String>> calls = new ArrayList<>();
			for (int i = 0; i < 400; i++) {
				calls.add(this::createAndReadBack);
			}
			Set<String> ids = new HashSet<>();
			for (Future<String> call : threads.invokeAll(calls)) {
				ids.add(call.get());
			}
			assertThat(ids).hasSize(400);
			assertThat(this.emulator.state().contentItems()).hasSize(400);
			assertThat(this.emulator.requestCount(EmulatedOperation.INGEST_TEXT)).isEqualTo(400);
		}
		finally {
			threads.shutdownNow();
		}
	}

	private String createAndReadBack() {
		String content = Ids.id("text");
		String id = post("/ingest/text", "{\"content\":\"%s\"}".formatted(content)).text("/id");
		Reply text = Api.send(request("/content/" + id + "/text").build());
		assertThat(text.text("/content")).isEqualTo(content);
		return id;
	}

	private Reply post(String path, String body) {
		return Api.send(request(path).POST(BodyPublishers.ofString(body)).build());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.emulator.baseUrl() + path))
			.header("Authorization", "Bearer " + this.emulator.apiKey());
	}

}
