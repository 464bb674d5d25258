package com.atriumn.emulator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IngestTests extends AbstractEmulatorTests {

	private static final Duration STEP = Duration.ofSeconds(10);

	@Override
	protected AtriumnEmulatorBuilder configure(AtriumnEmulatorBuilder builder) {
		return builder.processingStep(STEP).defaultTenant("home");
	}

	@Test
	void ingestsATextAtOnce() {
		Reply text = this.api.post("/ingest/text", """
				{"content":"Grüße ☃","tenantId":"t","userId":"u","metadata":{"k":"v"}}""");
		assertThat(text.text("/status")).isEqualTo("COMPLETED");
		assertThat(text.json().at("/size").asInt()).isEqualTo(11);
		Reply item = this.api.get("/content/" + text.text("/id"));
		assertThat(item.text("/sourceType")).isEqualTo("TEXT");
		assertThat(item.text("/metadata/k")).isEqualTo("v");
		assertThat(this.api.get("/content/" + text.text("/id") + "/text").text("/content")).isEqualTo("Grüße ☃");
	}

	@Test
	void aUrlGoesFromPendingThroughProcessingToCompleted() {
		Reply queued = this.api.post("/ingest/url", "{\"url\":\"https://example.com/a?b=1&c=2\"}");
		assertThat(queued.text("/status")).isEqualTo("PENDING");
		assertThat(statuses(queued)).containsExactly("PENDING", "PROCESSING", "COMPLETED");
		Reply item = this.api.get("/content/" + queued.text("/id"));
		assertThat(item.text("/sourceUri")).isEqualTo("https://example.com/a?b=1&c=2");
		assertThat(item.text("/tenantId")).isEqualTo("home");
		assertThat(item.text("/updatedAt")).isEqualTo("2026-11-01T12:00:20Z");
	}

	@Test
	void aFileWaitsForItsBytesAndIsThenProcessed() {
		Reply ticket = this.api.post("/ingest/file",
				"{\"filename\":\"f.pdf\",\"contentType\":\"application/pdf\",\"tenantId\":\"t\"}");
		this.clock.advance(STEP.multipliedBy(9));
		assertThat(status(ticket)).isEqualTo("UPLOADING");
		Api.upload(ticket.text("/uploadUrl"), "application/pdf", new byte[1234]);
		assertThat(statuses(ticket)).containsExactly("PROCESSING", "COMPLETED", "COMPLETED");
		Reply item = this.api.get("/content/" + ticket.text("/id"));
		assertThat(item.json().at("/size").asInt()).isEqualTo(1234);
		assertThat(item.text("/contentType")).isEqualTo("application/pdf");
		assertThat(item.text("/s3Key")).startsWith("t/").endsWith("/f.pdf");
	}

	@Test
	void aRepeatedUploadDoesNotStartTheProcessingAgain() {
		Reply ticket = this.api.post("/ingest/file", "{\"filename\":\"f.pdf\",\"contentType\":\"application/pdf\"}");
		Api.upload(ticket.text("/uploadUrl"), "application/pdf", new byte[1]);
		this.clock.advance(STEP);
		Api.upload(ticket.text("/uploadUrl"), "application/pdf", new byte[1]);
		assertThat(status(ticket)).isEqualTo("COMPLETED");
	}

	@Test
	void aTextWithoutContentOpensAnUpload() {
		Reply ticket = this.api.post("/ingest/text", "{\"contentType\":\"text/markdown\"}");
		assertThat(ticket.text("/status")).isEqualTo("UPLOADING");
		String text = "/content/" + ticket.text("/id") + "/text";
		assertThat(this.api.get(text).status()).isEqualTo(409);
		assertThat(this.api.get("/content/" + ticket.text("/id") + "/download-url").status()).isEqualTo(409);
		Api.upload(ticket.text("/uploadUrl"), "text/markdown", "# Hi".getBytes(StandardCharsets.UTF_8));
		assertThat(this.api.get(text).text("/content")).isEqualTo("# Hi");
		assertThat(this.emulator.requestCount(EmulatedOperation.REQUEST_TEXT_UPLOAD)).isEqualTo(1);
		assertThat(this.emulator.requestCount(EmulatedOperation.INGEST_TEXT)).isZero();
	}

	@Test
	void processingEndsInErrorForTheNextItems() {
		this.emulator.processing().failNext(1);
		Reply failing = this.api.post("/ingest/url", "{\"url\":\"https://example.com/\"}");
		Reply fine = this.api.post("/ingest/url", "{\"url\":\"https://example.com/\"}");
		assertThat(statuses(failing)).containsExactly("PENDING", "PROCESSING", "ERROR");
		assertThat(status(fine)).isEqualTo("COMPLETED");
	}

	@Test
	void processingEndsInErrorForTheItemsChosen() {
		this.emulator.processing().fail((item) -> item.metadata().containsKey("broken"));
		Reply failing = this.api.post("/ingest/text", "{\"content\":\"x\",\"metadata\":{\"broken\":\"\"}}");
		Reply fine = this.api.post("/ingest/text", "{\"content\":\"x\"}");
		assertThat(failing.text("/status")).isEqualTo("ERROR");
		assertThat(fine.text("/status")).isEqualTo("COMPLETED");
	}

	@Test
	void refusesATextOverTheLimit() {
		String fits = "x".repeat(Require.MAX_TEXT_BYTES);
		Reply accepted = this.api.post("/ingest/text", "{\"content\":\"%s\"}".formatted(fits));
		assertThat(accepted.status()).isEqualTo(200);
		Reply refused = this.api.post("/ingest/text", "{\"content\":\"%sx\"}".formatted(fits));
		assertThat(refused.status()).isEqualTo(413);
		assertThat(refused.text("/error")).isEqualTo("content_too_large");
		assertThat(this.api.put("/content/" + accepted.text("/id") + "/text", "{\"content\":\"%sx\"}".formatted(fits))
			.status()).isEqualTo(413);
	}

	@Test
	void refusesAUrlOverTheLimit() {
		String fits = "https://example.com/".concat("x".repeat(Require.MAX_URL_CHARACTERS - 20));
		assertThat(this.api.post("/ingest/url", "{\"url\":\"%s\"}".formatted(fits)).status()).isEqualTo(202);
		assertThat(this.api.post("/ingest/url", "{\"url\":\"%sx\"}".formatted(fits)).status()).isEqualTo(400);
	}

	@Test
	void refusesTheMultipartFormOfOlderClients() {
		assertThat(this.api.post("/ingest/file", "--boundary\r\n").text("/error")).isEqualTo("invalid_request");
	}

	@Test
	void fillsInTheTenantOfTheCredential() {
		Reply credential = this.api.post("/admin/credentials", """
				{"issued_to":"x","scopes":["ingest:write"],"tenant_id":"t-9"}""");
		String token = this.api
			.post("/auth/token",
					"""
							{"grant_type":"client_credentials","client_id":"%s","client_secret":"%s"}"""
						.formatted(credential.text("/client_id"), credential.text("/client_secret")))
			.text("/access_token");
		assertThat(this.api.as(token).post("/ingest/text", "{\"content\":\"x\"}").text("/tenantId")).isEqualTo("t-9");
	}

	private List<String> statuses(Reply created) {
		String first = status(created);
		this.clock.advance(STEP);
		String second = status(created);
		this.clock.advance(STEP);
		return List.of(first, second, status(created));
	}

	private String status(Reply created) {
		return this.api.get("/content/" + created.text("/id")).text("/status");
	}

}
