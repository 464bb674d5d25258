package com.atriumn.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@Timeout(30)
class FaultTests extends AbstractEmulatorTests {

	private static final String PROMPT = "{\"name\":\"n\",\"template\":\"t\"}";

	@Test
	void answersTheNextCallsWithAStatusAndThenAsUsual() {
		this.emulator.fault("listPrompts").next(2).status(503).retryAfter(Duration.ofMillis(1500));
		for (int i = 0; i < 2; i++) {
			Reply reply = this.api.get("/prompts");
			assertThat(reply.status()).isEqualTo(503);
			assertThat(reply.header("Retry-After")).isEqualTo("2");
			assertThat(reply.text("/error")).isEqualTo("server_error");
		}
		assertThat(this.api.get("/prompts").status()).isEqualTo(200);
	}

	@Test
	void aFaultHitsItsOperationOnly() {
		this.emulator.fault(EmulatedOperation.GET_PROMPT).status(500);
		assertThat(this.api.get("/prompts").status()).isEqualTo(200);
		assertThat(this.api.get("/prompts/x").status()).isEqualTo(500);
	}

	@Test
	void aFaultAnywhereHitsWhateverComesNext() {
		this.emulator.faultAnywhere().status(502).body("text/html", "<html>Bad Gateway</html>");
		Reply reply = Api.send(post("/auth/login", "{}"));
		assertThat(reply.status()).isEqualTo(502);
		assertThat(reply.body()).isEqualTo("<html>Bad Gateway</html>");
	}

	@Test
	void faultsComeInTheOrderTheyWereScripted() {
		this.emulator.fault("listPrompts").status(500);
		this.emulator.fault("listPrompts").status(429).error("slow_down", "please").retryAfter(Instant.EPOCH);
		assertThat(this.api.get("/prompts").status()).isEqualTo(500);
		Reply second = this.api.get("/prompts");
		assertThat(second.text("/error")).isEqualTo("slow_down");
		assertThat(second.header("Retry-After")).isEqualTo("Thu, 1 Jan 1970 00:00:00 GMT");
	}

	@Test
	void aStandingFaultEndsWhenTheFaultsAreCleared() {
		this.emulator.fault("listPrompts").always().status(500);
		assertThat(this.api.get("/prompts").status()).isEqualTo(500);
		assertThat(this.api.get("/prompts").status()).isEqualTo(500);
		this.emulator.clearFaults();
		assertThat(this.api.get("/prompts").status()).isEqualTo(200);
	}

	@Test
	void changesNothingUnlessToldTo() {
		this.emulator.fault("createPrompt").status(500);
		assertThat(this.api.post("/prompts", PROMPT).status()).isEqualTo(500);
		assertThat(this.emulator.state().prompts()).isEmpty();
	}

	@Test
	void actsBeforeTheAnswerIsLost() {
		this.emulator.fault("createPrompt").afterActing().status(504);
		assertThat(this.api.post("/prompts", PROMPT).status()).isEqualTo(504);
		assertThat(this.emulator.state().prompts()).hasSize(1);
		this.emulator.fault("createPrompt").afterActing().reset();
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> this.api.post("/prompts", PROMPT));
		assertThat(this.emulator.state().prompts()).hasSize(2);
	}

	@Test
	void resetsTheConnection() {
		this.emulator.fault("createPrompt").reset();
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> this.api.post("/prompts", PROMPT));
		assertThat(this.emulator.requests()).singleElement()
			.satisfies((request) -> assertThat(request.status()).isZero());
		assertThat(this.api.post("/prompts", PROMPT).status()).isEqualTo(201);
	}

	@Test
	void announcesTheWholeBodyAndSendsHalf() throws IOException {
		this.emulator.fault("health").truncatedBody();
		String answer = RawSocket.exchange(this.emulator, "GET /health HTTP/1.1\r\nHost: x\r\n\r\n");
		assertThat(answer).startsWith("HTTP/1.1 200").contains("Content-Length: 15").endsWith("\r\n\r\n{\"statu");
		this.emulator.fault("health").truncatedBody();
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> this.api.get("/health"));
	}

	@Test
	void closesTheConnectionInsteadOfTruncatingNothing() {
		String path = "/prompts/" + this.api.post("/prompts", PROMPT).text("/prompt/id");
		this.emulator.fault("deletePrompt").truncatedBody();
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> this.api.delete(path));
		assertThat(this.emulator.state().prompts()).isEmpty();
	}

	@Test
	void answersLate() {
		this.emulator.fault("health").delay(Duration.ofMillis(300));
		assertThat(millis(() -> this.api.get("/health"))).isGreaterThanOrEqualTo(300);
	}

	@Test
	void sendsTheBodyALittleAtATime() {
		this.emulator.fault("health").slowBody(Duration.ofMillis(300));
		assertThat(millis(() -> assertThat(this.api.get("/health").text("/status")).isEqualTo("ok")))
			.isGreaterThanOrEqualTo(270);
	}

	@Test
	void hasALatencyForOneOperationOrForAll() {
		this.emulator.fault("health").always().delay(Duration.ofMillis(200));
		assertThat(millis(() -> this.api.get("/health"))).isGreaterThanOrEqualTo(200);
		this.emulator.latency(Duration.ofMillis(250));
		assertThat(millis(() -> this.api.get("/prompts"))).isGreaterThanOrEqualTo(250);
		assertThat(millis(() -> this.api.get("/health"))).isGreaterThanOrEqualTo(450);
		this.emulator.latency(Duration.ofDays(1));
		this.emulator.clearFaults();
		assertThat(this.api.get("/health").status()).isEqualTo(200);
	}

	@Test
	void aStandingFaultGivesWayToOneThatWillBeSpent() {
		this.emulator.fault("listPrompts").always().status(500);
		this.emulator.fault("listPrompts").status(503);
		assertThat(this.api.get("/prompts").status()).isEqualTo(503);
		assertThat(this.api.get("/prompts").status()).isEqualTo(500);
	}

	@Test
	void hangsUntilTheEmulatorCloses() throws Exception {
		this.emulator.fault("createPrompt").next(30).hang();
		CompletableFuture<?>[] calls = new CompletableFuture<?>[30];
		for (int i = 0; i < calls.length; i++) {
			calls[i] = hanging();
		}
		while (this.emulator.requestCount(EmulatedOperation.CREATE_PROMPT) < calls.length) {
			Thread.onSpinWait();
		}
		assertThat(this.api.get("/prompts").status()).as("others are served").isEqualTo(200);
		assertThat(calls).noneMatch(CompletableFuture::isDone);
		assertThat(millis(this.emulator::close)).isLessThan(5000);
		for (CompletableFuture<?> call : calls) {
			assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> call.get(5, TimeUnit.SECONDS))
				.withCauseInstanceOf(IOException.class);
		}
	}

	@Test
	void hangsUntilTheFaultsAreCleared() {
		this.emulator.fault("createPrompt").hang();
		CompletableFuture<?> call = hanging();
		while (this.emulator.requestCount(EmulatedOperation.CREATE_PROMPT) == 0) {
			Thread.onSpinWait();
		}
		while (!call.isDone()) {
			this.emulator.clearFaults();
		}
		assertThat(call).isCompletedExceptionally();
		assertThat(this.api.post("/prompts", PROMPT).status()).isEqualTo(201);
	}

	@Test
	void aFaultOfObjectStorageSpeaksItsLanguage() {
		this.emulator.fault("uploadToUrl").status(503).error("SlowDown", "Please reduce your request rate.");
		String url = this.api.post("/generate-upload-url", "{\"filename\":\"a\",\"contentType\":\"text/plain\"}")
			.text("/uploadUrl");
		Reply reply = Api.upload(url, "text/plain", new byte[1]);
		assertThat(reply.status()).isEqualTo(503);
		assertThat(reply.body()).contains("<Code>SlowDown</Code>");
		assertThat(Api.upload(url, "text/plain", new byte[1]).status()).isEqualTo(200);
	}

	@Test
	void refusesAScriptThatCannotBe() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.emulator.fault("nothing"))
			.withMessageContaining("nothing");
		assertThatIllegalArgumentException().isThrownBy(() -> this.emulator.fault("health").next(0));
	}

	private CompletableFuture<?> hanging() {
		return HttpClient.newHttpClient().sendAsync(post("/prompts", PROMPT), BodyHandlers.ofString());
	}

	/**
	 * A POST, since the JDK's client sends a GET again by itself when it gets no answer.
	 */
	private HttpRequest post(String path, String json) {
		return HttpRequest.newBuilder(URI.create(this.emulator.baseUrl() + path))
			.POST(BodyPublishers.ofString(json))
			.build();
	}

	private static long millis(Runnable action) {
		long start = System.nanoTime();
		action.run();
		return Duration.ofNanos(System.nanoTime() - start).toMillis();
	}

}
