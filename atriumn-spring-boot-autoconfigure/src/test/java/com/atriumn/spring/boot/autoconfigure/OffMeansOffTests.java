package com.atriumn.spring.boot.autoconfigure;

import com.atriumn.client.AtriumnClient;
import com.atriumn.client.ai.AiClient;
import com.atriumn.emulator.AtriumnEmulator;
import com.atriumn.spring.boot.autoconfigure.actuate.AtriumnEndpointAutoConfiguration;
import com.atriumn.spring.boot.autoconfigure.actuate.AtriumnInfoContributorAutoConfiguration;
import com.atriumn.spring.boot.autoconfigure.actuate.AtriumnSecretSanitizingAutoConfiguration;
import com.atriumn.spring.boot.autoconfigure.health.AtriumnHealthContributorAutoConfiguration;
import com.atriumn.spring.boot.autoconfigure.metrics.AtriumnMetricsAutoConfiguration;
import com.atriumn.spring.boot.autoconfigure.observation.AtriumnObservationAutoConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application without what is optional starts, and makes calls.
 */
class OffMeansOffTests {

	private static AtriumnEmulator emulator;

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withUserConfiguration(Application.class)
		.withPropertyValues("atriumn.api.base-url=" + emulator.baseUrl(), "atriumn.api.key=" + emulator.apiKey(),
				"management.endpoints.web.exposure.include=*");

	@BeforeAll
	static void start() {
		emulator = AtriumnEmulator.start();
	}

	@AfterAll
	static void stop() {
		emulator.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "nothing.is.missing", "org.springframework.boot.actuate",
			"org.springframework.boot.health", "org.springframework.boot.micrometer", "io.micrometer.core",
			"jakarta.servlet", "org.springframework.boot.web.server" })
	void worksWithout(String missing) {
		this.runner.withClassLoader(new FilteredClassLoader(missing)).run(OffMeansOffTests::works);
	}

	@ParameterizedTest
	@ValueSource(strings = { "io.micrometer.core", "org.springframework.boot.health" })
	void worksWithoutActuatorAnd(String missing) {
		this.runner.withClassLoader(new FilteredClassLoader("org.springframework.boot.actuate", missing))
			.run(OffMeansOffTests::works);
	}

	private static void works(AssertableApplicationContext context) {
		assertThat(context).hasNotFailed().hasSingleBean(AtriumnClient.class);
		assertThat(context.getBean(AiClient.class).listPrompts().prompts()).isEmpty();
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ AtriumnAutoConfiguration.class, AtriumnEndpointAutoConfiguration.class,
			AtriumnInfoContributorAutoConfiguration.class, AtriumnHealthContributorAutoConfiguration.class,
			AtriumnMetricsAutoConfiguration.class, AtriumnObservationAutoConfiguration.class,
			AtriumnSecretSanitizingAutoConfiguration.class })
	static class Application {

	}

}
