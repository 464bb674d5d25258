package com.atriumn.spring.boot.autoconfigure.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.atriumn.client.AtriumnClient;
import com.atriumn.client.call.Operation;
import com.atriumn.client.call.RateLimit;
import com.atriumn.client.ingest.IngestOutcome;
import com.atriumn.client.observation.AtriumnObservationContext;
import com.atriumn.client.observation.DefaultAtriumnObservationConvention;
import com.atriumn.client.observation.EndedAttempt;
import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code docs/observability.md} lists the meters that the code registers, each with its
 * type, unit and tags.
 */
class MeterDocumentationTests {

	// Prometheus appends the unit and what a number counts.
	private static final Pattern METRIC = Pattern
		.compile("\\b((?:atriumn|httpcomponents)_[a-z_]+?)(_seconds|_bytes|_requests)?(_count|_sum|_total)?(?![a-z_])");

	private static final Pattern NAME = Pattern.compile("`([a-z.]+)`");

	@Test
	void thePageListsEveryMeterWithTypeUnitAndTags() throws IOException {
		assertThat(documented()).isEqualTo(registered());
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

	private static Map<String, Row> registered() {
		SimpleMeterRegistry registry = new SimpleMeterRegistry();
		observeACall(registry);
		tellOfEverything(new AtriumnMeters(registry, "atriumnClient", InstantSource.fixed(Instant.EPOCH)));
		try (AtriumnClient client = AtriumnClient.builder().baseUrl("https://api.atriumn.com").build()) {
			ConnectionPoolMetrics.binder("atriumnClient", client).bindTo(registry);
		}
		Map<String, Row> registered = new TreeMap<>();
		registry.getMeters()
			.forEach((meter) -> registered.merge(meter.getId().getName(), Row.of(meter), (one, other) -> {
				assertThat(one).isEqualTo(other);
				return one;
			}));
		return registered;
	}

	private static void observeACall(MeterRegistry registry) {
		ObservationRegistry observations = ObservationRegistry.create();
		observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(registry));
		Observation
			.createNotStarted(DefaultAtriumnObservationConvention.INSTANCE,
					() -> new AtriumnObservationContext("atriumnClient", Operation.LIST_PROMPTS,
							"https://api.atriumn.com"),
					observations)
			.observe(() -> {
			});
	}

	private static void tellOfEverything(AtriumnMeters meters) {
		meters.attemptEnded(
				new EndedAttempt(Operation.LIST_PROMPTS, 2, "server_error", 200, null, Duration.ZERO, Duration.ZERO));
		meters.rateLimitSeen(Operation.LIST_PROMPTS, new RateLimit(60L, 7L, null, Instant.EPOCH));
		meters.bytesSent(Operation.LIST_PROMPTS, 1);
		meters.bytesReceived(Operation.LIST_PROMPTS, 1);
		meters.tokenRenewed(null);
		meters.batchItemEnded(new IngestOutcome.NotAttempted());
	}

	private static Map<String, Row> documented() throws IOException {
		Map<String, Row> documented = new TreeMap<>();
		String page = Files.readString(Path.of("../docs/observability.md"));
		page.substring(page.indexOf("<!-- meters: begin -->"), page.indexOf("<!-- meters: end -->"))
			.lines()
			.filter((line) -> line.startsWith("| `"))
			.forEach((line) -> {
				String[] cells = line.split(" *\\| *");
				documented.put(cells[1].replace("`", ""), new Row(cells[2], cells[3], names(cells[4])));
			});
		return documented;
	}

	private static Set<String> names(String cell) {
		return NAME.matcher(cell)
			.results()
			.map((MatchResult result) -> result.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * A row of the page's table.
	 */
	private record Row(String type, String unit, Set<String> tags) {

		static Row of(Meter meter) {
			String type = (meter instanceof LongTaskTimer) ? "long task timer"
					: meter.getId().getType().name().toLowerCase(Locale.ROOT);
			return new Row(type, Objects.requireNonNullElse(meter.getId().getBaseUnit(), ""),
					meter.getId().getTags().stream().map(Tag::getKey).collect(Collectors.toCollection(TreeSet::new)));
		}

	}

}
