package com.atriumn.spring.boot.autoconfigure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import com.atriumn.client.AtriumnClient;
import com.atriumn.client.ServiceSettings;
import com.atriumn.client.ai.AiClient;
import com.atriumn.client.auth.AuthClient;
import com.atriumn.client.call.Service;
import com.atriumn.client.credentials.Secret;
import com.atriumn.client.credentials.TokenProvider;
import com.atriumn.client.error.AtriumnServerException;
import com.atriumn.client.error.AtriumnTimeoutException;
import com.atriumn.client.ingest.IngestClient;
import com.atriumn.client.ingest.TextIngestRequest;
import com.atriumn.client.storage.StorageClient;
import com.atriumn.emulator.AtriumnEmulator;
import com.atriumn.emulator.EmulatedOperation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests for {@link AtriumnAutoConfiguration}.
 */
class AtriumnAutoConfigurationTests {

	private static AtriumnEmulator emulator;

	private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(AtriumnAutoConfiguration.class));

	@BeforeAll
	static void start() {
		emulator = AtriumnEmulator.start();
	}

	@AfterAll
	static void stop() {
		emulator.close();
	}

	@Test
	void registersTheSharedClientAndOneForEachService() {
		this.contextRunner.withPropertyValues("atriumn.api.base-url=" + emulator.baseUrl())
			.run((context) -> assertThat(context).hasSingleBean(AtriumnClient.class)
				.hasSingleBean(AuthClient.class)
				.hasSingleBean(StorageClient.class)
				.hasSingleBean(AiClient.class)
				.hasSingleBean(IngestClient.class));
	}

	@Test
	void createsNothingWhenDisabled() {
		this.contextRunner.withPropertyValues("atriumn.enabled=false")
			.run((context) -> assertThat(Arrays.stream(context.getBeanDefinitionNames())
				.filter((name) -> name.toLowerCase().contains("atriumn"))).isEmpty());
	}

	@Test
	void leavesOutAServiceThatIsDisabled() {
		this.contextRunner
			.withPropertyValues("atriumn.ai.enabled=false", "atriumn.auth.base-url=https://a.example",
					"atriumn.storage.base-url=https://s.example", "atriumn.ingest.base-url=https://i.example")
			.run((context) -> assertThat(context).doesNotHaveBean(AiClient.class).hasSingleBean(IngestClient.class));
	}

	@Test
	void backsOffForTheApplicationsOwnClients() {
		this.contextRunner.withPropertyValues("atriumn.api.base-url=https://api.example")
			.withUserConfiguration(OwnClientConfiguration.class)
			.run((context) -> {
				assertThat(context).hasSingleBean(AtriumnClient.class);
				assertThat(context.getBean(AtriumnClient.class)).hasToString("AtriumnClient[https://own.example]");
			});
	}

	@Test
	void nothingGoesOverTheNetworkAtStartup() {
		int before = emulator.requests().size();
		this.contextRunner
			.withPropertyValues("atriumn.api.base-url=" + emulator.baseUrl(), "atriumn.credentials.client-id=id",
					"atriumn.credentials.client-secret=secret")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(emulator.requests()).hasSize(before);
	}

	@Test
	void theEnvironmentVariablesWorkAsTheyAre() {
		Map<String, Object> variables = Map.of("ATRIUMN_API_BASE_URL", emulator.baseUrl(), "ATRIUMN_API_KEY",
				emulator.apiKey(), "ATRIUMN_REQUEST_TIMEOUT", "1m30s", "ATRIUMN_DEBUG", "true");
		this.contextRunner
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables)))
			.run((context) -> {
				AtriumnProperties properties = context.getBean(AtriumnProperties.class);
				assertThat(properties.getApi().getBaseUrl()).isEqualTo(emulator.baseUrl());
				assertThat(properties.getApi().getKey()).isEqualTo(Secret.of(emulator.apiKey()));
				assertThat(properties.getRequest().getTimeout().value()).hasSeconds(90);
				assertThat(properties.isDebug()).isTrue();
				assertThat(context.getBean(AiClient.class).listPrompts().prompts()).isEmpty();
			});
	}

	@Test
	void anEmptyEnvironmentVariableCountsAsNotSet() {
		Map<String, Object> variables = ConfigurationMetadata.properties()
			.stream()
			.map(ConfigurationMetadata.Property::name)
			.filter((name) -> name.startsWith("atriumn.") && !name.equals("atriumn.api.base-url"))
			.map((name) -> name.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT))
			.collect(Collectors.toMap((name) -> name, (name) -> ""));
		assertThat(variables).containsKeys("ATRIUMN_DEBUG", "ATRIUMN_ENABLED", "ATRIUMN_AI_ENABLED",
				"ATRIUMN_API_ALLOWHTTP");
		this.contextRunner.withPropertyValues("atriumn.api.base-url=" + emulator.baseUrl())
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables)))
			.run((context) -> {
				assertThat(context).hasSingleBean(AiClient.class);
				assertThat(context.getBean(AtriumnProperties.class).isDebug()).isFalse();
			});
	}

	@Test
	void clientCredentialsWinOverAnApiKey() {
		this.contextRunner
			.withPropertyValues("atriumn.api.base-url=" + emulator.baseUrl(), "atriumn.api.key=wrong",
					"atriumn.credentials.client-id=" + emulator.clientId(),
					"atriumn.credentials.client-secret=" + emulator.clientSecret())
			.run((context) -> assertThat(context.getBean(AiClient.class).listPrompts().prompts()).isEmpty());
	}

	@Test
	void aTokenProviderWinsOverClientCredentials() {
		int before = emulator.requests(EmulatedOperation.REQUEST_TOKEN).size();
		this.contextRunner
			.withPropertyValues("atriumn.api.base-url=" + emulator.baseUrl(), "atriumn.credentials.client-id=wrong",
					"atriumn.credentials.client-secret=wrong")
			.withUserConfiguration(TokenProviderConfiguration.class)
			.run((context) -> assertThat(context.getBean(AiClient.class).listPrompts().prompts()).isEmpty());
		assertThat(emulator.requests(EmulatedOperation.REQUEST_TOKEN)).hasSize(before);
	}

	@Test
	void theClientIsClosedWithTheContext() {
		this.contextRunner.withPropertyValues("atriumn.api.base-url=" + emulator.baseUrl()).run((context) -> {
			AuthClient auth = context.getBean(AuthClient.class);
			context.close();
			assertThatIllegalStateException().isThrownBy(auth::health).withMessageContaining("closed");
		});
	}

	@Test
	void publishesBeansOfItsOwnTypesOnly() {
		this.contextRunner.withPropertyValues("atriumn.api.base-url=" + emulator.baseUrl()).run((context) -> {
			for (String name : context.getBeanDefinitionNames()) {
				if (!name.startsWith("org.springframework.")) {
					assertThat(context.getType(name).getName()).as(name).startsWith("com.atriumn.");
				}
			}
		});
	}

	@Test
	void worksInAReactiveWebApplication() {
		new ReactiveWebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(AtriumnAutoConfiguration.class))
			.withPropertyValues("atriumn.api.base-url=" + emulator.baseUrl())
			.run((context) -> assertThat(context.getBean(AuthClient.class).health().status()).isEqualTo("ok"));
	}

	@Test
	void theSettingsOfCallsReachTheClient() {
		this.contextRunner
			.withPropertyValues("atriumn.api.base-url=" + emulator.baseUrl(), "atriumn.retry.max-retries=1",
					"atriumn.retry.initial-delay=1ms", "atriumn.pool.max-connections=3",
					"atriumn.token-cache.enabled=false", "atriumn.credentials.client-id=" + emulator.clientId(),
					"atriumn.credentials.client-secret=" + emulator.clientSecret())
			.run((context) -> {
				int logins = emulator.requests(EmulatedOperation.REQUEST_TOKEN).size();
				emulator.fault(EmulatedOperation.LIST_PROMPTS).next(2).status(503);
				AtriumnServerException failure = catchThrowableOfType(AtriumnServerException.class,
						() -> context.getBean(AiClient.class).listPrompts());
				assertThat(failure.attempts()).hasSize(2);
				assertThat(emulator.requests(EmulatedOperation.REQUEST_TOKEN)).hasSize(logins + 2);
				assertThat(context.getBean(AtriumnClient.class).connections().max()).isEqualTo(3);
			});
	}

	@Test
	void aServicesTimeoutWinsOverTheCommonOne() {
		this.contextRunner
			.withPropertyValues("atriumn.api.base-url=" + emulator.baseUrl(), "atriumn.request.timeout=1h",
					"atriumn.ai.timeout=100ms")
			.run((context) -> {
				emulator.fault(EmulatedOperation.LIST_PROMPTS).hang();
				assertThatExceptionOfType(AtriumnTimeoutException.class)
					.isThrownBy(() -> context.getBean(AiClient.class).listPrompts())
					.withMessageContaining("100 ms");
				emulator.clearFaults();
			});
	}

	@Test
	void aCustomizerRunsLast() {
		this.contextRunner.withPropertyValues("atriumn.api.base-url=https://api.example", "atriumn.tenant-id=a")
			.withBean(AtriumnClientBuilderCustomizer.class,
					() -> (builder) -> builder.tenantId("b")
						.apiKey(emulator.apiKey())
						.service(Service.INGEST, new ServiceSettings(emulator.baseUrl(), null)))
			.run((context) -> assertThat(
					context.getBean(IngestClient.class).ingestText(TextIngestRequest.of("text")).tenantId())
				.isEqualTo("b"));
	}

	@Test
	void ofSeveralTokenProvidersThePrimaryOneCounts() {
		this.contextRunner.withPropertyValues("atriumn.api.base-url=" + emulator.baseUrl())
			.withBean("wrong", TokenProvider.class, () -> TokenProvider.fixed(Secret.of("wrong")))
			.withBean("right", TokenProvider.class, () -> TokenProvider.fixed(Secret.of(emulator.apiKey())),
					(definition) -> definition.setPrimary(true))
			.run((context) -> assertThat(context.getBean(AiClient.class).listPrompts().prompts()).isEmpty());
	}

	@Test
	void connectionDetailsReplacePropertiesThatAreNotSet() {
		this.contextRunner
			.withPropertyValues("atriumn.api.base-url=${NOT_SET_ANYWHERE}", "atriumn.api.key=${NOT_SET_ANYWHERE}")
			.withBean(AtriumnConnectionDetails.class, () -> (service) -> emulator.baseUrl())
			.run((context) -> assertThat(context.getBean(AuthClient.class).health().status()).isEqualTo("ok"));
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnClientConfiguration {

		@Bean
		AtriumnClient ownClient() {
			return AtriumnClient.builder().baseUrl("https://own.example").build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class TokenProviderConfiguration {

		@Bean
		TokenProvider tokenProvider() {
			return TokenProvider.fixed(Secret.of(emulator.apiKey()));
		}

	}

}
