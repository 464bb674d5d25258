package com.atriumn.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.atriumn.client.AtriumnClient;
import com.atriumn.client.ai.CreatePromptRequest;
import com.atriumn.client.error.AtriumnException;
import com.atriumn.emulator.AtriumnEmulator;
import com.atriumn.emulator.EmulatedOperation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Every metric, label and value that the dashboard and the alert rules name is in what
 * Prometheus gets from this application.
 */
class DashboardTests {

	private static final Pattern SELECTOR = Pattern.compile("\\b((?:atriumn|httpcomponents)_\\w+)(?:\\{([^}]*)})?");

	private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)\\s*\"([^\"]*)\"");

	private static final Pattern GROUPING = Pattern.compile("\\bby \\(([^)]*)\\)");

	// A scrape gives every metric these.
	private static final Set<String> SCRAPED = Set.of("job", "instance");

	private static Scrape scrape;

	@BeforeAll
	static void scrape() {
		try (AtriumnEmulator emulator = AtriumnEmulator.builder().rateLimits(true).start();
				ConfigurableApplicationContext application = run(emulator)) {
			AtriumnClient client = application.getBean(AtriumnClient.class);
			client.ai().listPrompts();
			emulator.fault(EmulatedOperation.CREATE_PROMPT).next(1).status(503);
			emulator.fault(EmulatedOperation.LIST_PROMPTS).next(1).status(503);
			client.ai().listPrompts();
			assertThatExceptionOfType(AtriumnException.class)
				.isThrownBy(() -> client.ai().createPrompt(CreatePromptRequest.of("a name", "a template")));
			emulator.fault(EmulatedOperation.GET_PROMPT).next(1).status(403);
			assertThatExceptionOfType(AtriumnException.class).isThrownBy(() -> client.ai().getPrompt("p1"));
			int port = ((WebServerApplicationContext) application).getWebServer().getPort();
			scrape = Scrape.of(new Browser(port).get("/actuator/prometheus").getBody());
		}
	}

	static List<String> queries() throws IOException {
		List<String> queries = new ArrayList<>();
		for (String file : List.of("grafana-dashboard.json", "prometheus-alerts.yml")) {
			collect(new Yaml().load(Files.readString(Path.of("../docs", file))), queries);
		}
		return queries;
	}

	@Test
	void thereAreQueries() throws IOException {
		assertThat(queries()).hasSizeGreaterThan(8);
	}

	@ParameterizedTest
	@MethodSource("queries")
	void namesOnlyWhatIsThere(String query) {
		Set<String> labels = new TreeSet<>(SCRAPED);
		Matcher selector = SELECTOR.matcher(query);
		while (selector.find()) {
			assertThat(scrape.metrics()).containsKey(selector.group(1));
			Map<String, Set<String>> metric = scrape.metrics().get(selector.group(1));
			labels.addAll(metric.keySet());
			assertMatches(metric, (selector.group(2) != null) ? selector.group(2) : "");
		}
		assertThat(labels).as("metrics of ours").isNotEqualTo(SCRAPED);
		GROUPING.matcher(query)
			.results()
			.forEach((grouping) -> assertThat(labels).contains(grouping.group(1).split(",\\s*")));
	}

	private static void assertMatches(Map<String, Set<String>> metric, String matchers) {
		Matcher matcher = MATCHER.matcher(matchers);
		while (matcher.find()) {
			assertThat(metric).containsKey(matcher.group(1));
			String values = matcher.group(2);
			assertThat(metric.get(matcher.group(1))).anyMatch((value) -> value.matches(values));
		}
	}

	private static void collect(Object node, List<String> queries) {
		if (node instanceof Map<?, ?> map) {
			map.forEach((key, value) -> {
				if (key.equals("expr")) {
					queries.add((String) value);
				}
				collect(value, queries);
			});
		}
		else if (node instanceof List<?> list) {
			list.forEach((element) -> collect(element, queries));
		}
	}

	private static ConfigurableApplicationContext run(AtriumnEmulator emulator) {
		return new SpringApplicationBuilder(SampleApplication.class).profiles("live")
			.run("--server.port=0", "--atriumn.api.base-url=" + emulator.baseUrl(), "--atriumn.retry.initial-delay=1ms",
					"--atriumn.credentials.client-id=" + emulator.clientId(),
					"--atriumn.credentials.client-secret=" + emulator.clientSecret());
	}

}
