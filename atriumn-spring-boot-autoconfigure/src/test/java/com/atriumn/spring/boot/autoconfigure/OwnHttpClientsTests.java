package com.atriumn.spring.boot.autoconfigure;

import com.atriumn.client.ai.AiClient;
import com.atriumn.emulator.AtriumnEmulator;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpComponentsClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.JdkClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.imperative.ImperativeHttpClientAutoConfiguration;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the starter does to an application's own HTTP clients, as
 * {@code docs/configuration.md} says it.
 */
class OwnHttpClientsTests {

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(HttpClientAutoConfiguration.class, ImperativeHttpClientAutoConfiguration.class,
						RestClientAutoConfiguration.class, AtriumnAutoConfiguration.class))
		.withPropertyValues("atriumn.api.base-url=https://api.example");

	@Test
	void theClassPathOfTheStarterGivesThemApacheHttpClient() {
		this.contextRunner.run((context) -> {
			assertThat(context.getBean(ClientHttpRequestFactoryBuilder.class))
				.isInstanceOf(HttpComponentsClientHttpRequestFactoryBuilder.class);
			assertThat(factory(context.getBean(RestClient.Builder.class)))
				.isInstanceOf(HttpComponentsClientHttpRequestFactory.class);
		});
		assertThat(ClientHttpRequestFactoryBuilder.detect())
			.isInstanceOf(HttpComponentsClientHttpRequestFactoryBuilder.class);
	}

	@Test
	void aPropertyGivesThemTheJdksClientAndLeavesAtriumnAlone() {
		try (AtriumnEmulator emulator = AtriumnEmulator.start()) {
			this.contextRunner
				.withPropertyValues("spring.http.clients.imperative.factory=jdk",
						"atriumn.api.base-url=" + emulator.baseUrl(), "atriumn.api.key=" + emulator.apiKey())
				.run((context) -> {
					assertThat(context.getBean(ClientHttpRequestFactoryBuilder.class))
						.isInstanceOf(JdkClientHttpRequestFactoryBuilder.class);
					assertThat(factory(context.getBean(RestClient.Builder.class)))
						.isInstanceOf(JdkClientHttpRequestFactory.class);
					assertThat(context.getBean(AiClient.class).listPrompts().prompts()).isEmpty();
				});
		}
	}

	private static Object factory(RestClient.Builder builder) {
		return ReflectionTestUtils.getField(builder.build(), "clientRequestFactory");
	}

}
