package com.atriumn.sample;

import java.nio.charset.StandardCharsets;

import com.atriumn.emulator.AtriumnEmulator;
import com.atriumn.emulator.EmulatedContentItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the page of a healthy application.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = { "sample.local.processing-step=0s",
		"sample.page.timeout=30s", "spring.servlet.multipart.max-file-size=1KB" })
class PageTests {

	private Browser browser;

	@Autowired
	private AtriumnEmulator emulator;

	@BeforeEach
	void openBrowser(@LocalServerPort int port) {
		this.browser = new Browser(port);
	}

	@Test
	void showsWhatTheTourMade() {
		assertThat(this.browser.get("/").getBody()).contains("analytical-engine.txt", "COMPLETED",
				"Summarise {{text}} in {{sentences}} sentences.");
	}

	@Test
	void addsAText() {
		String page = this.browser.send("/ingest/text", "title", "Minutes", "text", "We met.").getBody();
		assertThat(page).contains("The text has been added.", "Minutes");
		assertThat(this.bytesOf("Minutes")).isEqualTo("We met.");
	}

	@Test
	void addsAUrl() {
		String page = this.browser.send("/ingest/url", "url", "https://example.com/notes").getBody();
		assertThat(page).contains("Atriumn is going to fetch https://example.com/notes");
		assertThat(this.emulator.state().contentItems()).extracting(EmulatedContentItem::sourceUri)
			.contains("https://example.com/notes");
	}

	@Test
	void addsAFileThatCanBeDownloaded() {
		byte[] bytes = "Dear diary".getBytes(StandardCharsets.UTF_8);
		String page = this.browser.upload("/ingest/file", "diary.txt", bytes).getBody();
		assertThat(page).contains("diary.txt has been added.");
		String id = this.emulator.state()
			.contentItems()
			.stream()
			.filter((item) -> item.s3Key().endsWith("/diary.txt"))
			.findFirst()
			.orElseThrow()
			.id();
		assertThat(page).contains("/content/" + id + "/download");
		assertThat(this.browser.get("/content/{id}/download", id).getBody()).isEqualTo("Dear diary");
	}

	@Test
	void showsMarkupAsText() {
		String page = this.browser.send("/ingest/text", "title", "<script>alert(1)</script>", "text", "x").getBody();
		assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>alert");
	}

	@Test
	void servesTheListAlone() {
		assertThat(this.browser.get("/content").getBody()).contains("data-status=\"COMPLETED\"")
			.doesNotContain("<html", "Prompts");
	}

	@Test
	void showsHealthAndRequestsAlone() {
		assertThat(this.browser.get("/watch").getBody())
			.containsSubsequence("auth", "UP", "storage", "UP", "ai", "UP", "ingest", "UP", "class=\"requests\"",
					"In the last ten minutes")
			.doesNotContain("<html");
	}

	@Test
	void saysWhatCannotBeSent() {
		ResponseEntity<String> page = this.browser.send("/ingest/text", "title", "", "text", " ");
		assertThat(page.getStatusCode()).isEqualTo(HttpStatus.OK);
		assertThat(page.getBody()).contains("That cannot be sent: &#39;text&#39; must not be blank.");
	}

	@Test
	void saysHowLargeAFileMayBe() {
		ResponseEntity<String> page = this.browser.upload("/ingest/file", "big.bin", new byte[5 * 1024 * 1024]);
		assertThat(page.getStatusCode()).isEqualTo(HttpStatus.OK);
		assertThat(page.getBody()).contains("This page takes files of up to 1 KB.");
	}

	@Test
	void saysThatAnItemIsGone() {
		assertThat(this.browser.get("/content/gone/download").getBody())
			.contains("Atriumn does not have that any more.");
	}

	@Test
	void servesItsAssetsAndEndpoints() {
		assertThat(this.browser.get("/style.css").getStatusCode()).isEqualTo(HttpStatus.OK);
		assertThat(this.browser.get("/page.js").getStatusCode()).isEqualTo(HttpStatus.OK);
		assertThat(this.browser.get("/watch.js").getStatusCode()).isEqualTo(HttpStatus.OK);
		assertThat(this.browser.get("/actuator/metrics").getStatusCode()).isEqualTo(HttpStatus.OK);
		assertThat(this.browser.get("/actuator/info").getStatusCode()).isEqualTo(HttpStatus.OK);
		assertThat(this.browser.get("/actuator/health").getBody()).contains("\"atriumn\":", "\"status\":\"UP\"");
	}

	@Test
	void saysThatThereIsNothing() {
		ResponseEntity<String> page = this.browser.get("/nowhere");
		assertThat(page.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
	}

	private String bytesOf(String title) {
		EmulatedContentItem item = this.emulator.state()
			.contentItems()
			.stream()
			.filter((candidate) -> title.equals(candidate.metadata().get("title")))
			.findFirst()
			.orElseThrow();
		return new String(this.emulator.state().bytesOf(item.s3Key()).orElseThrow(), StandardCharsets.UTF_8);
	}

}
