package com.atriumn.spring.boot.test;

import com.atriumn.client.AtriumnClient;
import com.atriumn.emulator.AtriumnEmulator;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A test that has the annotation and declares an emulator as well.
 */
@SpringBootTest(properties = "atriumn.api.base-url=https://production.invalid")
@AutoConfigureAtriumnEmulator
class AutoConfigureAtriumnEmulatorOverrideTests {

	@Test
	void theEmulatorThatTheTestDeclaresIsTheOnlyOne(@Autowired AtriumnEmulator emulator,
			@Autowired AtriumnClient client) {
		assertThat(client).hasToString("AtriumnClient[" + emulator.baseUrl() + "]");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Emulator {

		@Bean
		AtriumnEmulator limitedEmulator() {
			return AtriumnEmulator.builder().rateLimits(true).start();
		}

	}

}
