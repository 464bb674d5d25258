package com.atriumn.client;

import java.util.Map;

import com.atriumn.client.call.Durations;
import com.atriumn.emulator.AtriumnEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The four variables of the environment.
 */
class EnvironmentTests {

	@Test
	void aClientFromTheEnvironmentWorks() {
		try (AtriumnEmulator emulator = AtriumnEmulator.start();
				AtriumnClient client = build(Map.of("ATRIUMN_API_BASE_URL", emulator.baseUrl(), "ATRIUMN_API_KEY",
						emulator.apiKey(), "ATRIUMN_REQUEST_TIMEOUT", "1m30s", "ATRIUMN_DEBUG", "true"))) {
			assertThat(client.ai().listPrompts().prompts()).isEmpty();
			ClientSettings settings = ((DefaultAtriumnClient) client).core().settings();
			assertThat(settings.timeout()).hasSeconds(90);
			assertThat(settings.debug()).isTrue();
		}
	}

	@Test
	void whatIsSetInCodeAfterwardsWins() {
		AtriumnClientBuilder builder = AtriumnClient.builder()
			.fromEnvironment(Map.of("ATRIUMN_API_BASE_URL", "https://from.environment"))
			.baseUrl("https://from.code");
		try (AtriumnClient client = builder.build()) {
			assertThat(client).hasToString("AtriumnClient[https://from.code]");
		}
	}

	@Test
	void emptyVariablesCountAsNotSet() {
		try (AtriumnClient client = build(Map.of("ATRIUMN_API_BASE_URL", " ", "ATRIUMN_REQUEST_TIMEOUT", ""))) {
			assertThatIllegalStateException().isThrownBy(client::storage)
				.withMessageContaining("storage")
				.withMessageContaining("ATRIUMN_API_BASE_URL");
		}
	}

	@ParameterizedTest
	@CsvSource({ "30s,30000", "500ms,500", "1m30s,90000", "1.5h,5400000", "2d,172800000", "PT1M,60000", "' 5s ',5000" })
	void readsDurationsAsGoAndSpringWriteThem(String text, long millis) {
		assertThat(Durations.parse(text)).hasMillis(millis);
	}

	@ParameterizedTest
	@ValueSource(strings = { "30", "soon", "1h-5m", "-5s", "0s", "99999999999999999999h" })
	void aMalformedTimeoutNamesTheVariable(String timeout) {
		assertThatIllegalArgumentException().isThrownBy(() -> build(Map.of("ATRIUMN_REQUEST_TIMEOUT", timeout)))
			.withMessageContaining("ATRIUMN_REQUEST_TIMEOUT");
	}

	@ParameterizedTest
	@ValueSource(strings = { "api.atriumn.com", "ftp://api.atriumn.com", "https://", "https://u:p4ss@api.atriumn.com",
			"https://api.atriumn.com/?a=b", "https://a b" })
	void aMalformedBaseUrlNamesTheVariable(String url) {
		assertThatIllegalArgumentException().isThrownBy(() -> build(Map.of("ATRIUMN_API_BASE_URL", url)))
			.withMessageContaining("ATRIUMN_API_BASE_URL")
			.withMessageNotContaining("p4ss");
	}

	@Test
	void plainHttpToAnotherMachineIsRefusedUnlessAllowed() {
		Map<String, String> variables = Map.of("ATRIUMN_API_BASE_URL", "http://api.atriumn.com");
		assertThatIllegalArgumentException().isThrownBy(() -> build(variables))
			.withMessageContaining("api.atriumn.com")
			.withMessageContaining("allow-http");
		AtriumnClient.builder().fromEnvironment(variables).allowHttp(true).build().close();
	}

	@Test
	void aMalformedDebugNamesTheVariable() {
		assertThatIllegalArgumentException().isThrownBy(() -> build(Map.of("ATRIUMN_DEBUG", "perhaps")))
			.withMessageContaining("ATRIUMN_DEBUG");
	}

	private static AtriumnClient build(Map<String, String> variables) {
		return AtriumnClient.builder().fromEnvironment(variables).build();
	}

}
