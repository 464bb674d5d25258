package com.atriumn.spring.boot.test;

import com.atriumn.client.AtriumnClient;
import com.atriumn.client.ai.AiClient;
import com.atriumn.client.credentials.Secret;
import com.atriumn.client.credentials.TokenProvider;
import com.atriumn.client.storage.StorageClient;
import com.atriumn.emulator.AtriumnEmulator;
import com.atriumn.spring.boot.autoconfigure.AtriumnAutoConfiguration;
import com.atriumn.spring.boot.autoconfigure.AtriumnConnectionDetails;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.NoUniqueBeanDefinitionException;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AtriumnEmulatorAutoConfiguration}.
 */
class AtriumnEmulatorAutoConfigurationTests {

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(AtriumnAutoConfiguration.class, AtriumnEmulatorAutoConfiguration.class))
		.withPropertyValues("atriumn.api.base-url=https://production.invalid");

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
		this.contextRunner.run((context) -> assertThat(context.getBean(AtriumnConnectionDetails.class))
			.isNotInstanceOf(EmulatorConnectionDetails.class));
	}

	@Test
	void twoEmulatorsStopTheStartInsteadOfCallingWhatThePropertiesName() {
		this.contextRunner.withBean("one", AtriumnEmulator.class, AtriumnEmulator::start)
			.withBean("two", AtriumnEmulator.class, AtriumnEmulator::start)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(NoUniqueBeanDefinitionException.class)
				.hasMessageContaining("one,two"));
	}

	@Test
	void ofTwoEmulatorsThePrimaryOneIsConnectedTo() {
		this.contextRunner.withBean("one", AtriumnEmulator.class, AtriumnEmulator::start)
			.withBean("two", AtriumnEmulator.class, AtriumnEmulator::start, (definition) -> definition.setPrimary(true))
			.run((context) -> assertThat(context.getBean(AtriumnClient.class))
				.hasToString("AtriumnClient[" + context.getBean("two", AtriumnEmulator.class).baseUrl() + "]"));
	}

	@Test
	void theEmulatorWinsOverTheApplicationsOwnConnectionDetails() {
		this.contextRunner.withBean(AtriumnEmulator.class, AtriumnEmulator::start)
			.withBean("own", AtriumnConnectionDetails.class, () -> (service) -> "https://production.invalid")
			.run((context) -> assertThat(context.getBean(AiClient.class).listPrompts().prompts()).isEmpty());
	}

	@Test
	void theEmulatorWinsOverTheApplicationsTokens() {
		this.contextRunner.withBean(AtriumnEmulator.class, AtriumnEmulator::start)
			.withBean(TokenProvider.class, () -> TokenProvider.fixed(Secret.of("of production")))
			.run((context) -> assertThat(context.getBean(AiClient.class).listPrompts().prompts()).isEmpty());
	}

}
