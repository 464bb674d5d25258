package com.atriumn.emulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.github.tomakehurst.wiremock.client.WireMock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What docs/emulator.md shows is what is run here.
 */
class DocumentationTests {

	private static final Path PAGE = Path.of("../docs/emulator.md");

	@Test
	void startsAndCloses() {
		try (AtriumnEmulator emulator = AtriumnEmulator.start()) {
			String baseUrl = emulator.baseUrl();
			String apiKey = emulator.apiKey();
			String clientId = emulator.clientId();
			String clientSecret = emulator.clientSecret();
			assertThat(List.of(baseUrl, apiKey, clientId, clientSecret)).doesNotHaveDuplicates();
		}
	}

	@Test
	void goesByTheClockItIsGiven() {
		AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-01T12:00:00Z"));
		AtriumnEmulator emulator = AtriumnEmulator.builder().clock(now::get).rateLimits(true).scopes(true).start();
		now.updateAndGet((time) -> time.plus(Duration.ofHours(1)));
		try (emulator) {
			new Api(emulator).get("/health");
			assertThat(emulator.requests()).extracting(ReceivedRequest::time)
				.containsExactly(Instant.parse("2026-11-01T13:00:00Z"));
		}
	}

	@Test
	void scriptsFaults() {
		try (AtriumnEmulator emulator = AtriumnEmulator.start()) {
			emulator.fault("getPrompt").next(2).status(503).retryAfter(Duration.ofSeconds(1));
			emulator.fault("createPrompt").afterActing().reset();
			emulator.fault("health").hang();
			emulator.fault("listPrompts").truncatedBody();
			emulator.fault("runTask").always().delay(Duration.ofMillis(50));
			emulator.faultAnywhere().status(502).body("text/html", "<html>Bad Gateway</html>");
			emulator.latency(Duration.ofMillis(20));
			emulator.clearFaults();
			assertThat(new Api(emulator).get("/health").status()).isEqualTo(200);
		}
	}

	@Test
	void scriptsWhatAPersonWouldDoAndShowsWhatHappened() {
		try (AtriumnEmulator emulator = AtriumnEmulator.start()) {
			new Api(emulator).post("/auth/signup", "{\"email\":\"ada@example.com\",\"password\":\"pw\"}");
			String code = emulator.confirmationCode("ada@example.com");
			emulator.onTask("support", "classify", (input) -> Map.of("label", "refund"));
			emulator.processing().failNext(1);
			emulator.processing().fail((item) -> item.metadata().containsKey("broken"));
			emulator.revokeTokens();
			assertThat(code).matches("\\d{6}");

			List<ReceivedRequest> received = emulator.requests(EmulatedOperation.GET_PROMPT);
			int logins = emulator.requestCount(EmulatedOperation.REQUEST_TOKEN);
			List<EmulatedContentItem> items = emulator.state().contentItems();
			Optional<byte[]> bytes = emulator.state().bytesOf("default/file-1/a.txt");
			assertThat(received).isEmpty();
			assertThat(logins).isZero();
			assertThat(items).isEmpty();
			assertThat(bytes).isEmpty();
		}
	}

	@Test
	void letsAStubWin() {
		try (AtriumnEmulator emulator = AtriumnEmulator.start()) {
			emulator.wireMock().stubFor(WireMock.get("/prompts").willReturn(WireMock.serverError()));
			assertThat(emulator.wireMock().getStubMappings()).hasSize(1);
		}
	}

	@Test
	void thePageShowsNothingButWhatIsRunHere() throws IOException {
		List<String> here = lines(
				Files.readString(Path.of("src/test/java/com/atriumn/emulator/DocumentationTests.java")));
		List<String> shown = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL)
			.matcher(Files.readString(PAGE))
			.results()
			.flatMap((block) -> lines(block.group(1)).stream())
			.toList();
		assertThat(shown).hasSizeGreaterThan(20);
		assertThat(here).containsAll(shown);
	}

	@Test
	void thePageNamesTheScopeOfEveryOperation() throws IOException {
		Map<String, List<String>> operations = Arrays.stream(EmulatedOperation.values())
			.filter((operation) -> operation.scope().isPresent())
			.collect(Collectors.groupingBy((operation) -> operation.scope().orElseThrow(), LinkedHashMap::new,
					Collectors.mapping(EmulatedOperation::id, Collectors.toList())));
		Map<String, List<String>> shown = new LinkedHashMap<>();
		Pattern.compile("\\| `(\\w+:\\w+)` \\| (.*) \\|")
			.matcher(Files.readString(PAGE))
			.results()
			.forEach((row) -> shown.put(row.group(1), List.of(row.group(2).split(", "))));
		assertThat(shown).isEqualTo(operations);
	}

	private static List<String> lines(String text) {
		return text.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

}
