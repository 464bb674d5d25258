package com.atriumn.emulator;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AtriumnEmulatorApplicationTests extends AbstractEmulatorTests {

	@Test
	void printsItsAddressAndWhatToLogInWith() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		AtriumnEmulatorApplication.describe(this.emulator, new PrintStream(out, true, StandardCharsets.UTF_8));
		assertThat(out.toString(StandardCharsets.UTF_8)).contains(
				"export ATRIUMN_API_BASE_URL=" + this.emulator.baseUrl(),
				"export ATRIUMN_API_KEY=" + this.emulator.apiKey(), "client_id=" + this.emulator.clientId(),
				"client_secret=" + this.emulator.clientSecret());
	}

	@Test
	void takesAPort() {
		assertThat(AtriumnEmulatorApplication.port()).hasValue(0);
		assertThat(AtriumnEmulatorApplication.port("--port", "8089")).hasValue(8089);
		assertThat(AtriumnEmulatorApplication.port("--port=8089")).hasValue(8089);
	}

	@ParameterizedTest
	@ValueSource(strings = { "--port", "8089", "--port x", "--port 70000", "--port 80 81", "--help" })
	void refusesWhatItDoesNotUnderstand(String args) {
		assertThat(AtriumnEmulatorApplication.port(args.split(" "))).isEmpty();
	}

}
