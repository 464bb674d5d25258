package com.atriumn.spring.boot.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.atriumn.client.AtriumnClient;
import com.atriumn.client.AtriumnClientBuilder;
import com.atriumn.client.ai.AiClient;
import com.atriumn.client.auth.AuthClient;
import com.atriumn.client.call.Service;
import com.atriumn.client.credentials.ClientCredentials;
import com.atriumn.client.credentials.Secret;
import com.atriumn.client.credentials.TokenProvider;
import com.atriumn.client.ingest.IngestClient;
import com.atriumn.client.ingest.TextIngestRequest;
import com.atriumn.client.storage.StorageClient;
import com.atriumn.emulator.AtriumnEmulator;
import com.atriumn.emulator.EmulatedOperation;
import com.atriumn.spring.boot.autoconfigure.actuate.AtriumnEndpointAutoConfiguration;
import com.atriumn.spring.boot.autoconfigure.health.AtriumnHealthContributorAutoConfiguration;
import com.atriumn.spring.boot.autoconfigure.metrics.AtriumnMetricsAutoConfiguration;
import com.atriumn.spring.boot.autoconfigure.observation.AtriumnObservationAutoConfiguration;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Clients that an application builds itself, from the builder that comes with all of its
 * settings.
 */
class TwoClientsTests {

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private AtriumnEmulator emulator;

	private ApplicationContextRunner contextRunner;

	@BeforeEach
	void start() {
		this.emulator = AtriumnEmulator.start();
		ObservationRegistry observations = ObservationRegistry.create();
		observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(this.meters));
		this.contextRunner = new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(PropertyPlaceholderAutoConfiguration.class, AtriumnAutoConfiguration.class,
							AtriumnMetricsAutoConfiguration.class, AtriumnObservationAutoConfiguration.class,
							AtriumnHealthContributorAutoConfiguration.class, AtriumnEndpointAutoConfiguration.class))
			.withBean(SimpleMeterRegistry.class, () -> this.meters)
			.withBean(ObservationRegistry.class, () -> observations)
			.withPropertyValues("atriumn.api.base-url=" + this.emulator.baseUrl(),
					"atriumn.credentials.client-id=" + this.emulator.clientId(),
					"atriumn.credentials.client-secret=" + this.emulator.clientSecret(),
					"partner.key=" + this.emulator.apiKey());
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	@Test
	void theGuideShowsTwoClientsThatRun() throws Exception {
		this.contextRunner.withUserConfiguration(PrimaryAndPartner.class).run((context) -> {
			context.getBean("partner", AtriumnClient.class).ai().listPrompts();
			assertThat(this.emulator.requests(EmulatedOperation.REQUEST_TOKEN)).isEmpty();
			context.getBean(AiClient.class).listPrompts();
			assertThat(this.emulator.requests(EmulatedOperation.REQUEST_TOKEN)).hasSize(1);
			assertThat(calls("main")).isEqualTo(2);
			assertThat(calls("partner")).isEqualTo(1);
			context.getBean(MeterBinder.class).bindTo(this.meters);
			assertThat(this.meters.get("httpcomponents.httpclient.pool.total.max").tag("httpclient", "partner").gauge())
				.isNotNull();
		});
		assertThat(example(Path.of("../docs/configuration.md"), "<!-- two clients -->\n```java\n", "```"))
			.isEqualTo(example(Path.of("src/test/java/com/atriumn/spring/boot/autoconfigure/TwoClientsTests.java"),
					"\t\t// guide: two clients\n", "// end"));
	}

	@Test
	void twoClientsWithoutAPrimaryOneStartAndTheServicesAreNoBeans() {
		this.contextRunner.withBean("one", AtriumnClient.class, this::client)
			.withBean("two", AtriumnClient.class, this::client)
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(AuthClient.class)
				.doesNotHaveBean(StorageClient.class)
				.doesNotHaveBean(AiClient.class)
				.doesNotHaveBean(IngestClient.class));
	}

	@Test
	void aClientThatIsNoDefaultCandidateLeavesTheAutoConfiguredOneInPlace() {
		this.contextRunner
			.withBean("partner", AtriumnClient.class, this::client,
					(definition) -> ((AbstractBeanDefinition) definition).setDefaultCandidate(false))
			.run((context) -> {
				assertThat(context).hasBean("atriumnClient");
				context.getBean(AiClient.class).listPrompts();
				assertThat(calls("atriumnClient")).isEqualTo(2);
			});
	}

	@Test
	void everyInjectionIsABuilderOfItsOwnWithAllSettings() {
		this.contextRunner
			.withPropertyValues("atriumn.tenant-id=acme", "atriumn.retry.max-retries=0",
					"atriumn.pool.max-connections=3")
			.withBean(AtriumnClientBuilderCustomizer.class, () -> (builder) -> builder.userAgent("mine"))
			.run((context) -> {
				assertThat(context.getBean(AtriumnClientBuilder.class))
					.isNotSameAs(context.getBean(AtriumnClientBuilder.class));
				try (AtriumnClient client = context.getBean(AtriumnClientBuilder.class).build()) {
					assertThat(client.ingest().ingestText(TextIngestRequest.of("text")).tenantId()).isEqualTo("acme");
					assertThat(client.connections().max()).isEqualTo(3);
					assertThat(this.emulator.requests(EmulatedOperation.INGEST_TEXT).get(0).header("user-agent"))
						.contains("mine");
					assertThat(calls("default")).isEqualTo(2);
				}
			});
	}

	@Test
	void whatIsSetOnTheBuilderWinsOverTheApplicationsSettings() {
		this.contextRunner
			.withPropertyValues("atriumn.api.base-url=https://api.invalid", "atriumn.ai.timeout=20s",
					"atriumn.ingest.base-url=https://ingest.invalid")
			.withBean(TokenProvider.class, () -> TokenProvider.fixed(Secret.of("another")))
			.run((context) -> {
				ClientCredentials credentials = ClientCredentials.of(this.emulator.clientId(),
						this.emulator.clientSecret());
				try (AtriumnClient client = context.getBean(AtriumnClientBuilder.class)
					.baseUrl(this.emulator.baseUrl())
					.clientCredentials(credentials)
					.build()) {
					assertThat(client.ai().listPrompts().prompts()).isEmpty();
					assertThat(client.baseUrl(Service.AUTH)).isEqualTo(this.emulator.baseUrl());
					assertThat(client.baseUrl(Service.INGEST)).isEqualTo("https://ingest.invalid");
				}
			});
	}

	@Test
	void anApplicationThatBuildsItsClientNeedsNoBaseUrlAmongItsProperties() {
		this.contextRunner.withPropertyValues("atriumn.api.base-url=")
			.withUserConfiguration(OwnBaseUrl.class)
			.run((context) -> assertThat(context.getBean(AtriumnClient.class))
				.hasToString("AtriumnClient[https://own.example]"));
	}

	@Test
	void aBuilderOfTheApplicationReplacesTheOneWithItsSettings() {
		this.contextRunner
			.withBean(AtriumnClientBuilder.class, () -> AtriumnClient.builder().baseUrl("https://own.example"))
			.run((context) -> assertThat(context.getBean("atriumnClient", AtriumnClient.class))
				.hasToString("AtriumnClient[https://own.example]"));
	}

	private AtriumnClient client() {
		return AtriumnClient.builder().baseUrl(this.emulator.baseUrl()).apiKey(this.emulator.apiKey()).build();
	}

	private long calls(String client) {
		return this.meters.get("atriumn.client.requests")
			.tag("client.name", client)
			.timers()
			.stream()
			.mapToLong((timer) -> timer.count())
			.sum();
	}

	private static String example(Path file, String begin, String end) throws IOException {
		String text = Files.readString(file);
		int start = text.indexOf(begin) + begin.length();
		return text.substring(start, text.indexOf(end, start)).stripIndent().strip();
	}

	@Configuration(proxyBeanMethods = false)
	static class PrimaryAndPartner {

		// guide: two clients
		@Bean
		@Primary
		AtriumnClient main(AtriumnClientBuilder builder) {
			return builder.name("main").build();
		}

		@Bean
		AtriumnClient partner(AtriumnClientBuilder builder, @Value("${partner.key}") String key) {
			return builder.name("partner").apiKey(key).build();
		}
		// end

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnBaseUrl {

		@Bean
		AtriumnClient own(AtriumnClientBuilder builder) {
			return builder.baseUrl("https://own.example").clientCredentials(ClientCredentials.of("id", "s")).build();
		}

	}

}
