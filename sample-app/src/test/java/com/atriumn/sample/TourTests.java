package com.atriumn.sample;

import com.atriumn.emulator.AtriumnEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the tour with the Atriumn inside the application.
 */
@ExtendWith(OutputCaptureExtension.class)
class TourTests {

	@Test
	void goesThroughTheFourServices(CapturedOutput output) {
		try (ConfigurableApplicationContext application = run()) {
			AtriumnEmulator emulator = application.getBean(AtriumnEmulator.class);
			assertThat(output).containsSubsequence("auth    | signed up ada@example.com",
					"auth    | logged in; the token belongs to ada@example.com", "ai      | created the prompt",
					"ai      | read it back: version 1", "storage | uploaded analytical-engine.txt",
					"storage | downloaded", "ingest  | handing in analytical-engine.txt",
					"ingest  | its status is COMPLETED", "ingest  | downloaded content-",
					"The tour is over: all four services work");
			assertThat(emulator.state().prompts()).hasSize(1);
			assertThat(emulator.state().contentItems()).hasSize(1);
			assertThat(emulator.state().objects()).hasSize(2);
		}
	}

	@Test
	void stopsTheAtriumnInsideWithTheApplication() {
		AtriumnEmulator emulator;
		try (ConfigurableApplicationContext application = run()) {
			emulator = application.getBean(AtriumnEmulator.class);
			assertThat(emulator.wireMock().isRunning()).isTrue();
		}
		assertThat(emulator.wireMock().isRunning()).isFalse();
	}

	private static ConfigurableApplicationContext run() {
		return new SpringApplicationBuilder(SampleApplication.class).run("--server.port=0",
				"--sample.local.processing-step=0s");
	}

}
