package com.atriumn.spring.boot.autoconfigure.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.atriumn.client.call.Operation;
import com.atriumn.client.call.RateLimit;
import com.atriumn.client.observation.AtriumnObservationDocumentation.LowCardinality;
import com.atriumn.client.observation.EndedAttempt;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code docs/observability.md} lists the meters that the code registers, with their
 * tags.
 */
class MeterDocumentationTests {

	// Prometheus appends the unit and what a number counts.
	private static final Pattern METRIC = Pattern
		.compile("\\b(atriumn_[a-z_]+?)(_seconds|_bytes)?(_count|_sum|_total)?(?![a-z_])");

	private static final Pattern NAME = Pattern.compile("`([a-z.]+)`");

	@Test
	void thePageListsEveryMeterWithItsTags() throws IOException {
		Map<String, Set<String>> documented = documented();
		assertThat(documented.remove("atriumn.client.requests")).isEqualTo(
				Set.of(LowCardinality.values()).stream().map(LowCardinality::asString).collect(Collectors.toSet()));
		assertThat(documented.remove("atriumn.client.batch.items")).containsExactly("outcome");
		assertThat(documented).isEqualTo(registered());
	}

	@ParameterizedTest
	@ValueSource(strings = { "grafana-dashboard.json", "prometheus-alerts.yml" })
	void queriesOnlyUseMetersThatThePageLists(String file) throws IOException {
		Set<String> names = documented().keySet()
			.stream()
			.map((name) -> name.replace('.', '_'))
			.collect(Collectors.toSet());
		assertThat(
				METRIC.matcher(Files.readString(Path.of("../docs", file))).results().map((result) -> result.group(1)))
			.isNotEmpty()
			.allMatch(names::contains);
	}

	private static Map<String, Set<String>> registered() {
		SimpleMeterRegistry registry = new SimpleMeterRegistry();
		AtriumnMeters meters = new AtriumnMeters(registry, InstantSource.fixed(Instant.EPOCH));
		meters.attemptEnded(
				new EndedAttempt(Operation.LIST_PROMPTS, 2, "server_error", 200, null, Duration.ZERO, Duration.ZERO));
		meters.rateLimitSeen(Operation.LIST_PROMPTS, new RateLimit(60L, 7L, null, Instant.EPOCH));
		meters.bytesSent(Operation.LIST_PROMPTS, 1);
		meters.bytesReceived(Operation.LIST_PROMPTS, 1);
		meters.tokenRenewed(null);
		Map<String, Set<String>> registered = new TreeMap<>();
		for (Meter meter : registry.getMeters()) {
			registered.put(meter.getId().getName(),
					meter.getId().getTags().stream().map(Tag::getKey).collect(Collectors.toSet()));
		}
		return registered;
	}

	private static Map<String, Set<String>> documented() throws IOException {
		Map<String, Set<String>> documented = new TreeMap<>();
		for (String line : Files.readAllLines(Path.of("../docs/observability.md"))) {
			if (line.startsWith("| `atriumn.")) {
				String[] cells = line.split(" *\\| *");
				Set<String> tags = NAME.matcher(cells[4])
					.results()
					.map((MatchResult result) -> result.group(1))
					.collect(Collectors.toCollection(TreeSet::new));
				documented.put(cells[1].replace("`", ""), tags);
			}
		}
		return documented;
	}

}
