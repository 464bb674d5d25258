package com.atriumn.spring.boot.test;

import com.atriumn.client.storage.StorageClient;
import com.atriumn.emulator.AtriumnEmulator;
import com.atriumn.spring.boot.autoconfigure.AtriumnAutoConfiguration;
import com.atriumn.spring.boot.autoconfigure.AtriumnConnectionDetails;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AtriumnEmulatorAutoConfiguration}.
 */
class AtriumnEmulatorAutoConfigurationTests {

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner().withConfiguration(
			AutoConfigurations.of(AtriumnAutoConfiguration.class, AtriumnEmulatorAutoConfiguration.class));

	@Test
	void connectsToAnEmulatorThatATestDeclaresAndClosesItWithTheContext() {
		this.contextRunner.withBean(AtriumnEmulator.class, () -> AtriumnEmulator.builder().rateLimits(true).start())
			.run((context) -> {
				assertThat(context.getBean(StorageClient.class).generateDownloadUrl("key").httpMethod())
					.isEqualTo("GET");
				AtriumnEmulator emulator = context.getBean(AtriumnEmulator.class);
				context.close();
				assertThat(emulator.wireMock().isRunning()).isFalse();
			});
	}

	@Test
	void doesNothingWithoutAnEmulator() {
		this.contextRunner.withPropertyValues("atriumn.api.base-url=https://api.example")
			.run((context) -> assertThat(context.getBean(AtriumnConnectionDetails.class))
				.isNotInstanceOf(EmulatorConnectionDetails.class));
	}

}
