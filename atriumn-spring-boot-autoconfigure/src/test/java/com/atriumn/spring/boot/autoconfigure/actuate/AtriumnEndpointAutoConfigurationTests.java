package com.atriumn.spring.boot.autoconfigure.actuate;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.atriumn.client.AtriumnClient;
import com.atriumn.client.ai.AiClient;
import com.atriumn.client.call.ServiceStatus.State;
import com.atriumn.client.error.AtriumnException;
import com.atriumn.emulator.AtriumnEmulator;
import com.atriumn.emulator.EmulatedOperation;
import com.atriumn.spring.boot.autoconfigure.AtriumnAutoConfiguration;
import com.atriumn.spring.boot.autoconfigure.ConfigurationMetadata;
import com.atriumn.spring.boot.autoconfigure.actuate.AtriumnDescriptor.ClientDescriptor;
import com.atriumn.spring.boot.autoconfigure.actuate.AtriumnDescriptor.ErrorDescriptor;
import com.atriumn.spring.boot.autoconfigure.actuate.AtriumnDescriptor.ServiceDescriptor;
import com.atriumn.spring.boot.autoconfigure.actuate.AtriumnDescriptor.SettingDescriptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What {@code /actuator/atriumn} and {@code /actuator/info} show.
 */
class AtriumnEndpointAutoConfigurationTests {

	private AtriumnEmulator emulator;

	private ApplicationContextRunner runner;

	@BeforeEach
	void start() {
		this.emulator = AtriumnEmulator.builder().rateLimits(true).start();
		this.runner = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(AtriumnAutoConfiguration.class,
					AtriumnEndpointAutoConfiguration.class, AtriumnInfoContributorAutoConfiguration.class))
			.withPropertyValues("management.endpoints.web.exposure.include=*", "atriumn.retry.max-retries=0",
					"atriumn.api.base-url=" + this.emulator.baseUrl(),
					"atriumn.credentials.client-id=" + this.emulator.clientId(),
					"atriumn.credentials.client-secret=" + this.emulator.clientSecret());
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	@Test
	void showsServicesTokenAndLimitsWithoutSendingAnything() {
		this.runner.run((context) -> {
			assertThat(client(context).tokenExpiresAt()).isNull();
			assertThat(this.emulator.requests()).isEmpty();
			context.getBean(AiClient.class).listPrompts();
			ClientDescriptor client = client(context);
			assertThat(client.services()).containsOnlyKeys("auth", "storage", "ai", "ingest");
			assertThat(client.services().get("ai").baseUrl()).isEqualTo(this.emulator.baseUrl());
			assertThat(client.services().get("ai").state()).isEqualTo(State.WORKING);
			assertThat(client.services().get("ingest").state()).isEqualTo(State.UNKNOWN);
			assertThat(client.tokenExpiresAt()).isNotNull();
			assertThat(client.rateLimits()).containsKey("listPrompts");
			assertThat(client.connections().max()).isEqualTo(100);
		});
	}

	@Test
	void showsTheLastError() {
		this.emulator.fault(EmulatedOperation.LIST_PROMPTS).next(1).status(503);
		this.runner.run((context) -> {
			assertThatExceptionOfType(AtriumnException.class)
				.isThrownBy(() -> context.getBean(AiClient.class).listPrompts());
			ErrorDescriptor error = client(context).services().get("ai").lastError();
			assertThat(error.operation()).isEqualTo("listPrompts");
			assertThat(error.httpStatus()).isEqualTo(503);
			assertThat(error.code()).isEqualTo("server_error");
		});
	}

	@Test
	void showsSettingsWithTheirOrigins() {
		this.runner.withSystemProperties("atriumn.tenant-id=acme").run((context) -> {
			Map<String, SettingDescriptor> settings = descriptor(context).settings();
			assertThat(settings).containsOnlyKeys("atriumn.api.base-url", "atriumn.credentials.client-id",
					"atriumn.credentials.client-secret", "atriumn.retry.max-retries", "atriumn.tenant-id");
			assertThat(settings.get("atriumn.tenant-id").value()).isEqualTo("acme");
			assertThat(settings.get("atriumn.tenant-id").origin()).contains("atriumn.tenant-id", "systemProperties");
			assertThat(settings.get("atriumn.credentials.client-secret").value()).isEqualTo("******");
		});
	}

	@Test
	void showsNoSecret() {
		this.runner.run((context) -> {
			context.getBean(AiClient.class).listPrompts();
			String token = this.emulator.requests(EmulatedOperation.LIST_PROMPTS)
				.get(0)
				.header("authorization")
				.orElseThrow();
			String json = new JsonMapper().writeValueAsString(descriptor(context));
			assertThat(json).contains("listPrompts")
				.doesNotContain(this.emulator.clientSecret(), token.substring("Bearer ".length()));
		});
	}

	@Test
	void appliesTheApplicationsSanitizingFunctions() {
		this.runner.withBean(SanitizingFunction.class, () -> AtriumnEndpointAutoConfigurationTests::hideUrls)
			.run((context) -> {
				assertThat(descriptor(context).settings().get("atriumn.api.base-url").value()).isEqualTo("******");
				assertThat(client(context).services().get("auth").baseUrl()).isEqualTo("******");
			});
	}

	@Test
	void showsAPlaceholderAndNotWhatItStandsFor() {
		this.runner
			.withPropertyValues("MY_DB_PASSWORD=hunter2", "atriumn.tenant-id=${MY_DB_PASSWORD}",
					"the-url=" + this.emulator.baseUrl(), "atriumn.api.base-url=${the-url}")
			.run((context) -> {
				Map<String, SettingDescriptor> settings = descriptor(context).settings();
				assertThat(settings.get("atriumn.tenant-id").value()).isEqualTo("${MY_DB_PASSWORD}");
				assertThat(settings.get("atriumn.api.base-url").value()).isEqualTo("${the-url}");
				assertThat(client(context).services().get("ai").baseUrl()).isEqualTo(this.emulator.baseUrl());
				assertThat(new JsonMapper().writeValueAsString(descriptor(context))).doesNotContain("hunter2");
			});
	}

	@ParameterizedTest
	@CsvSource({ "atriumn.api.base-url, ******, https://ai.example.com", "atriumn.ai.base-url, , ******" })
	void hidesTheBaseUrlOfAServiceWhereThePropertyItComesFromIsHidden(String hidden, String auth, String ai) {
		this.runner.withPropertyValues("atriumn.ai.base-url=https://ai.example.com", "atriumn.auth.base-url=${no-url:}")
			.withBean(SanitizingFunction.class,
					() -> (data) -> data.getKey().equals(hidden) ? data.withSanitizedValue() : data)
			.run((context) -> {
				Map<String, ServiceDescriptor> services = client(context).services();
				assertThat(services.get("auth").baseUrl()).isEqualTo((auth != null) ? auth : this.emulator.baseUrl());
				assertThat(services.get("ai").baseUrl()).isEqualTo(ai);
			});
	}

	@Test
	void tellsSanitizingFunctionsWhereABaseUrlComesFrom() {
		this.runner.withSystemProperties("atriumn.ai.base-url=https://ai.example.com")
			.withBean(SanitizingFunction.class, () -> AtriumnEndpointAutoConfigurationTests::hideSystemProperties)
			.run((context) -> {
				assertThat(client(context).services().get("auth").baseUrl()).isEqualTo(this.emulator.baseUrl());
				assertThat(client(context).services().get("ai").baseUrl()).isEqualTo("******");
			});
	}

	@Test
	void knowsEveryPropertyOfTheClient() {
		Set<String> known = new TreeSet<>(AtriumnSettings.NAMES);
		assertThat(known).isEqualTo(ConfigurationMetadata.properties()
			.stream()
			.map(ConfigurationMetadata.Property::name)
			.filter((name) -> name.startsWith("atriumn."))
			.collect(Collectors.toCollection(TreeSet::new)));
	}

	@Test
	void isOnlyThereWhereItIsExposed() {
		this.runner.withPropertyValues("management.endpoints.web.exposure.include=health")
			.run((context) -> assertThat(context).doesNotHaveBean(AtriumnEndpoint.class));
		this.runner.withPropertyValues("management.endpoint.atriumn.access=NONE")
			.run((context) -> assertThat(context).doesNotHaveBean(AtriumnEndpoint.class));
	}

	@Test
	void contributesTheVersionsThatSupportAsksFor() {
		this.runner.run((context) -> {
			Info.Builder builder = new Info.Builder();
			context.getBean("atriumnInfoContributor", InfoContributor.class).contribute(builder);
			assertThat(builder.build().get("atriumn")).asString()
				.contains("version=", "java=" + System.getProperty("java.version"), "springBoot=4.");
		});
	}

	@Test
	void contributesNothingWhereThatIsOff() {
		this.runner.withPropertyValues("management.info.atriumn.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(InfoContributor.class));
		this.runner.withPropertyValues("atriumn.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(InfoContributor.class)
				.doesNotHaveBean(AtriumnEndpoint.class)
				.doesNotHaveBean(AtriumnClient.class));
	}

	private static SanitizableData hideUrls(SanitizableData data) {
		return data.getKey().endsWith("base-url") ? data.withSanitizedValue() : data;
	}

	private static SanitizableData hideSystemProperties(SanitizableData data) {
		return data.getPropertySource().getName().equals("systemProperties") ? data.withSanitizedValue() : data;
	}

	private static ClientDescriptor client(ApplicationContext context) {
		return descriptor(context).clients().get("atriumnClient");
	}

	private static AtriumnDescriptor descriptor(ApplicationContext context) {
		return context.getBean(AtriumnEndpoint.class).atriumn();
	}

}
