package com.atriumn.spring.boot.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;

import com.atriumn.client.call.Durations;
import com.atriumn.client.credentials.TokenCacheSettings;
import com.atriumn.client.http.ConnectionSettings;
import com.atriumn.client.retry.RetrySettings;
import com.atriumn.spring.boot.autoconfigure.ConfigurationMetadata.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The metadata says what the code does, and {@code docs/configuration.md} what the
 * metadata says. Run with {@code -Datriumn.docs.write=true} to write the page's table.
 */
class ConfigurationMetadataTests {

	private static final Path PAGE = Path.of("../docs/configuration.md");

	private static final String BEGIN = "<!-- properties: begin -->\n";

	private static final String END = "<!-- properties: end -->";

	static java.util.List<Property> properties() {
		return ConfigurationMetadata.properties();
	}

	@ParameterizedTest
	@MethodSource("properties")
	void everyPropertyIsDescribedAsBootDescribesItsOwn(Property property) {
		assertThat(property.name()).matches("(management\\.(endpoint|health|info)\\.)?atriumn[a-z0-9.-]*");
		assertThat(property.description()).matches("[A-Z][^\\n]*\\.").doesNotStartWith("The ").doesNotStartWith("A ");
		if (property.type().equals("java.lang.Boolean")) {
			assertThat(property.description()).startsWith("Whether ");
			assertThat(property.defaultValue()).isIn("true", "false");
		}
	}

	@Test
	void defaultsAreThoseOfTheClient() {
		ConnectionSettings connections = ConnectionSettings.defaults();
		RetrySettings retry = RetrySettings.defaults();
		TokenCacheSettings tokenCache = TokenCacheSettings.defaults();
		assertThat(duration("atriumn.request.connect-timeout")).isEqualTo(connections.connectTimeout());
		assertThat(duration("atriumn.pool.idle-timeout")).isEqualTo(connections.idleTimeout());
		assertThat(duration("atriumn.pool.time-to-live")).isEqualTo(connections.timeToLive());
		assertThat(number("atriumn.pool.max-connections")).isEqualTo(connections.maxConnections());
		assertThat(number("atriumn.pool.max-connections-per-host")).isEqualTo(connections.maxConnectionsPerHost());
		assertThat(number("atriumn.retry.max-retries")).isEqualTo(retry.maxRetries());
		assertThat(number("atriumn.retry.backoff-factor")).isEqualTo(retry.backoffFactor());
		assertThat(duration("atriumn.retry.initial-delay")).isEqualTo(retry.initialDelay());
		assertThat(duration("atriumn.retry.max-delay")).isEqualTo(retry.maxDelay());
		assertThat(defaultOf("atriumn.token-cache.enabled")).isEqualTo(Boolean.toString(tokenCache.enabled()));
		assertThat(duration("atriumn.token-cache.max-age")).isEqualTo(tokenCache.maxAge());
	}

	@Test
	void thePageListsEveryProperty() throws IOException {
		String page = Files.readString(PAGE);
		int begin = page.indexOf(BEGIN) + BEGIN.length();
		int end = page.indexOf(END);
		if (Boolean.getBoolean("atriumn.docs.write")) {
			Files.writeString(PAGE, page.substring(0, begin) + table() + page.substring(end));
			return;
		}
		assertThat(page.substring(begin, end)).isEqualTo(table());
	}

	private static String table() {
		return properties().stream()
			.map((property) -> "| `%s` | %s | %s |%n".formatted(property.name(),
					property.defaultValue().isEmpty() ? "" : "`" + property.defaultValue() + "`",
					property.description()))
			.collect(Collectors.joining("", "| property | default | description |\n| --- | --- | --- |\n", ""));
	}

	private static Duration duration(String name) {
		return Durations.parse(defaultOf(name));
	}

	private static double number(String name) {
		return Double.parseDouble(defaultOf(name));
	}

	private static String defaultOf(String name) {
		return properties().stream()
			.filter((property) -> property.name().equals(name))
			.findFirst()
			.orElseThrow()
			.defaultValue();
	}

}
