package com.atriumn.sample;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.atriumn.emulator.AtriumnEmulator;
import com.atriumn.emulator.EmulatedOperation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the application when Atriumn does not work for it.
 */
@ExtendWith(OutputCaptureExtension.class)
class BrokenAtriumnTests {

	private static final String WRONG_KEY = "Atriumn does not accept this application&#39;s credentials.";

	private final AtriumnEmulator emulator = AtriumnEmulator.start();

	private final List<ConfigurableApplicationContext> applications = new ArrayList<>();

	@AfterEach
	void close() {
		this.applications.forEach(ConfigurableApplicationContext::close);
		this.emulator.close();
	}

	@Test
	void pageSaysThatTheKeyIsWrong() {
		Browser browser = run("wrong");
		assertPage(browser.get("/"), WRONG_KEY, "Check ATRIUMN_API_KEY.");
		assertPage(browser.get("/content"), WRONG_KEY);
		assertPage(browser.send("/ingest/url", "url", "https://example.com"), WRONG_KEY);
		assertPage(browser.upload("/ingest/file", "a.txt", new byte[1]), WRONG_KEY);
	}

	@Test
	void pageSaysThatTheServerIsGone() {
		Browser browser = run(this.emulator.apiKey());
		this.emulator.close();
		assertPage(browser.get("/"), "Atriumn cannot be reached.", "Check ATRIUMN_API_BASE_URL and the network.");
	}

	@Test
	void pageSaysThatTheServerDoesNotAnswer() {
		Browser browser = run(this.emulator.apiKey(), "--sample.page.timeout=300ms");
		this.emulator.fault(EmulatedOperation.LIST_CONTENT_ITEMS).always().hang();
		assertPage(browser.get("/"), "Atriumn did not answer in time.");
	}

	@Test
	void pageSaysThatTheAnswerIsNotAtriumns() {
		Browser browser = run(this.emulator.apiKey());
		this.emulator.fault(EmulatedOperation.LIST_PROMPTS).always().status(200).body("text/html", "<h1>Hotel</h1>");
		assertPage(browser.get("/"), "The answer did not come from Atriumn", "There is nothing yet.");
	}

	@Test
	void pageSaysThatTheFileMayNotBeStored() {
		Browser browser = run(this.emulator.apiKey());
		this.emulator.fault(EmulatedOperation.UPLOAD_TO_URL).always().status(403);
		assertPage(browser.upload("/ingest/file", "a.txt", new byte[1]),
				"This application&#39;s credentials do not allow that.");
	}

	@Test
	void pageSaysWhenToTryAgain() {
		Browser browser = run(this.emulator.apiKey());
		this.emulator.fault(EmulatedOperation.REQUEST_FILE_UPLOAD).status(429).retryAfter(Duration.ofMinutes(2));
		assertPage(browser.upload("/ingest/file", "a.txt", new byte[1]), "Atriumn asks this application to slow down.",
				"Try again in 120 seconds.");
	}

	@Test
	void showsWhichServicesFailAndHowManyCalls() {
		Browser browser = run(this.emulator.apiKey());
		this.emulator.fault(EmulatedOperation.LIST_PROMPTS).always().status(403);
		this.emulator.fault(EmulatedOperation.LIST_CONTENT_ITEMS).always().status(500);
		browser.get("/");
		assertPage(browser.get("/watch"), "<span class=\"status quiet\">UNKNOWN</span>",
				"forbidden 403, listPrompts at ", "server_error 500, listContentItems at ",
				"<span class=\"status bad\">DOWN</span>", "class=\"errors\"", "3 requests, 2 failed");
	}

	@Test
	void tourEndsWithOneLineAndTheApplicationStaysUp(CapturedOutput output) {
		Browser browser = run("wrong", "--sample.tour.enabled=true");
		assertThat(output).contains("auth    | the service says ok")
			.contains("ai      | Atriumn does not accept this application's credentials. Check ATRIUMN_API_KEY. "
					+ "The tour ends here.")
			.doesNotContain("storage |", "\tat ");
		assertPage(browser.get("/"), WRONG_KEY);
	}

	@Test
	void asksNothingOfALiveAtriumnAtTheStart() {
		run(this.emulator.apiKey());
		assertThat(this.emulator.requests()).isEmpty();
	}

	private void assertPage(ResponseEntity<String> page, String... texts) {
		assertThat(page.getStatusCode()).isEqualTo(HttpStatus.OK);
		assertThat(page.getBody()).contains(texts).doesNotContain("Exception");
	}

	private Browser run(String key, String... arguments) {
		List<String> all = new ArrayList<>(List.of("--server.port=0"));
		all.add("--atriumn.api.base-url=" + this.emulator.baseUrl());
		all.add("--atriumn.api.key=" + key);
		all.addAll(List.of(arguments));
		ConfigurableApplicationContext application = new SpringApplicationBuilder(SampleApplication.class)
			.profiles("live")
			.properties("sample.page.timeout=30s")
			.run(all.toArray(String[]::new));
		this.applications.add(application);
		return new Browser(((WebServerApplicationContext) application).getWebServer().getPort());
	}

}
