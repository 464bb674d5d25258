package com.atriumn.spring.boot.autoconfigure.metrics;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Set;

import com.atriumn.client.AtriumnClient;
import com.atriumn.client.AtriumnClientBuilder;
import com.atriumn.client.ai.AiClient;
import com.atriumn.client.error.AtriumnException;
import com.atriumn.client.ingest.BatchOptions;
import com.atriumn.client.ingest.IngestClient;
import com.atriumn.client.ingest.IngestSource;
import com.atriumn.client.observation.AtriumnObservationConvention;
import com.atriumn.client.observation.DefaultAtriumnObservationConvention;
import com.atriumn.client.storage.StorageClient;
import com.atriumn.client.storage.Upload;
import com.atriumn.client.transfer.Content;
import com.atriumn.emulator.AtriumnEmulator;
import com.atriumn.emulator.EmulatedOperation;
import com.atriumn.spring.boot.autoconfigure.AtriumnAutoConfiguration;
import com.atriumn.spring.boot.autoconfigure.AtriumnClientBuilderCustomizer;
import com.atriumn.spring.boot.autoconfigure.observation.AtriumnObservationAutoConfiguration;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the meters show of calls to a server on a socket.
 */
class AtriumnMetricsAutoConfigurationTests {

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private AtriumnEmulator emulator;

	private ApplicationContextRunner runner;

	@BeforeEach
	void start() {
		this.emulator = AtriumnEmulator.start();
		this.runner = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(AtriumnAutoConfiguration.class,
					AtriumnMetricsAutoConfiguration.class, AtriumnObservationAutoConfiguration.class))
			.withPropertyValues("atriumn.api.base-url=" + this.emulator.baseUrl(),
					"atriumn.api.key=" + this.emulator.apiKey(), "atriumn.retry.initial-delay=1ms",
					"atriumn.retry.max-delay=1ms");
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	@Test
	void countsAttemptsAndRetriesByReason() {
		this.emulator.fault(EmulatedOperation.LIST_PROMPTS).next(1).status(503);
		metered().run((context) -> {
			context.getBean(AiClient.class).listPrompts();
			assertThat(count("atriumn.client.attempts", "operation", "listPrompts", "error.code", "server_error"))
				.isEqualTo(1);
			assertThat(count("atriumn.client.attempts", "operation", "listPrompts", "error.code", "none")).isEqualTo(1);
			assertThat(count("atriumn.client.retries", "operation", "listPrompts", "reason", "server_error"))
				.isEqualTo(1);
			assertThat(this.registry.get("atriumn.client.connection.wait").tag("service", "ai").timer().count())
				.isEqualTo(2);
		});
	}

	@Test
	void countsTheBytesOfResponses() {
		metered().run((context) -> {
			context.getBean(AiClient.class).listPrompts();
			assertThat(count("atriumn.client.received", "operation", "listPrompts")).isPositive();
		});
	}

	@Test
	void countsTheBytesOfRequests() {
		metered().run((context) -> {
			StorageClient storage = context.getBean(StorageClient.class);
			storage.upload(Upload.of("a.bin", Content.of("application/octet-stream", new byte[100_000])));
			assertThat(count("atriumn.client.sent", "operation", "uploadToUrl")).isEqualTo(100_000);
			assertThat(count("atriumn.client.sent", "operation", "generateUploadUrl")).isGreaterThan(0);
		});
	}

	@Test
	void countsTheItemsOfABatchByOutcome() {
		this.emulator.fault(EmulatedOperation.INGEST_TEXT).next(1).status(400);
		metered().run((context) -> {
			List<IngestSource> sources = List.of(IngestSource.text("one"), IngestSource.text("two"),
					IngestSource.text("three"));
			context.getBean(IngestClient.class).ingestBatch(sources, BatchOptions.defaults());
			assertThat(count("atriumn.client.batch.items", "outcome", "INGESTED")).isEqualTo(2);
			assertThat(count("atriumn.client.batch.items", "outcome", "FAILED")).isEqualTo(1);
		});
	}

	@Test
	void showsTheRateLimitOfAnOperation() {
		this.emulator.fault(EmulatedOperation.LIST_PROMPTS)
			.always()
			.status(400)
			.header("X-RateLimit-Limit", "60")
			.header("X-RateLimit-Remaining", "7");
		metered().run((context) -> {
			AiClient ai = context.getBean(AiClient.class);
			assertThatExceptionOfType(AtriumnException.class).isThrownBy(ai::listPrompts);
			assertThat(gauge("atriumn.client.ratelimit.limit", "operation", "listPrompts")).isEqualTo(60);
			assertThat(gauge("atriumn.client.ratelimit.remaining", "operation", "listPrompts")).isEqualTo(7);
		});
	}

	@Test
	void countsTokenRenewalsByOutcome() {
		metered()
			.withPropertyValues("atriumn.credentials.client-id=" + this.emulator.clientId(),
					"atriumn.credentials.client-secret=" + this.emulator.clientSecret())
			.run((context) -> {
				assertThat(count("atriumn.client.token.renewals", "outcome", "FAILURE")).isZero();
				context.getBean(AiClient.class).listPrompts();
				assertThat(count("atriumn.client.token.renewals", "outcome", "SUCCESS")).isEqualTo(1);
			});
	}

	@Test
	void hasTheSeriesOfARefusedLoginBeforeTheFirst() {
		metered()
			.withPropertyValues("atriumn.credentials.client-id=" + this.emulator.clientId(),
					"atriumn.credentials.client-secret=wrong")
			.run((context) -> {
				assertThat(count("atriumn.client.token.renewals", "error.code", "invalid_client")).isZero();
				assertThatExceptionOfType(AtriumnException.class)
					.isThrownBy(() -> context.getBean(AiClient.class).listPrompts());
				assertThat(count("atriumn.client.token.renewals", "error.code", "invalid_client")).isEqualTo(1);
			});
	}

	@ParameterizedTest
	@ValueSource(ints = { 401, 429, 500, 503 })
	void hasTheSeriesOfAnyFailedLoginBeforeTheFirst(int status) {
		this.emulator.fault(EmulatedOperation.REQUEST_TOKEN).always().status(status);
		assertThatAFailedLoginAddsNoSeries();
	}

	@Test
	void hasTheSeriesOfAnUnreachableLoginBeforeTheFirst() {
		this.emulator.fault(EmulatedOperation.REQUEST_TOKEN).always().reset();
		assertThatAFailedLoginAddsNoSeries();
	}

	@Test
	void tellsClientsApart() {
		metered().withUserConfiguration(TwoClients.class)
			.withBean(AtriumnEmulator.class, () -> this.emulator)
			.run((context) -> {
				rateLimited(7, context.getBean("reports", AtriumnClient.class));
				rateLimited(3, context.getBean("imports", AtriumnClient.class));
				assertThat(gauge("atriumn.client.ratelimit.remaining", "client.name", "reports")).isEqualTo(7);
				assertThat(gauge("atriumn.client.ratelimit.remaining", "client.name", "imports")).isEqualTo(3);
				assertThat(this.registry.getMeters()).filteredOn((meter) -> !hasClientName(meter)).isEmpty();
			});
	}

	@Test
	void bindsTheConnectionPoolWithTheNamesOfMicrometersBinder() {
		metered().run((context) -> {
			context.getBean(MeterBinder.class).bindTo(this.registry);
			double max = context.getBean(AtriumnClient.class).connections().max();
			assertThat(gauge("httpcomponents.httpclient.pool.total.max", "httpclient", "atriumnClient")).isEqualTo(max);
		});
	}

	@Test
	void showsTheConnectionPoolAfterAGarbageCollection() {
		metered().run((context) -> {
			context.getBean(MeterBinder.class).bindTo(this.registry);
			WeakReference<Object> garbage = new WeakReference<>(new Object());
			while (garbage.get() != null) {
				System.gc();
			}
			assertThat(gauge("httpcomponents.httpclient.pool.total.max", "httpclient", "atriumnClient")).isEqualTo(100);
		});
	}

	@Test
	void timesEachCallAsAnObservation() {
		ObservationRegistry observations = ObservationRegistry.create();
		observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(this.registry));
		metered().withBean(ObservationRegistry.class, () -> observations).run((context) -> {
			context.getBean(AiClient.class).listPrompts();
			assertThat(this.registry.get("atriumn.client.requests")
				.tags("client.name", "atriumnClient", "service", "ai", "operation", "listPrompts", "outcome", "SUCCESS",
						"status", "200", "error.code", "none")
				.timer()
				.count()).isEqualTo(1);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "atriumn.client.requests", "partner.calls" })
	void countsNoAttemptTwiceWhateverItsObservationIsCalled(String name) {
		ObservationRegistry observations = ObservationRegistry.create();
		observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(this.registry));
		metered().withBean(ObservationRegistry.class, () -> observations)
			.withBean(AtriumnObservationConvention.class, () -> new NamedConvention(name))
			.run((context) -> {
				this.registry.config().meterFilter(context.getBean(MeterFilter.class));
				context.getBean(AiClient.class).listPrompts();
				assertThat(this.registry.get(name).timer().count()).isEqualTo(1);
				assertThat(this.registry.getMeters()).extracting((meter) -> meter.getId().getName())
					.filteredOn((meter) -> meter.contains("attempt"))
					.containsExactly("atriumn.client.attempts");
			});
	}

	@Test
	void registersNothingWhereAtriumnIsOff() {
		metered().withBean(ObservationRegistry.class, ObservationRegistry::create)
			.withPropertyValues("atriumn.enabled=false")
			.run((context) -> {
				assertThat(context).doesNotHaveBean(AtriumnClientBuilderCustomizer.class)
					.doesNotHaveBean(MeterBinder.class)
					.doesNotHaveBean(MeterFilter.class);
				assertThat(this.registry.getMeters()).isEmpty();
			});
	}

	@Test
	void worksWithoutMicrometersCore() {
		this.runner.withClassLoader(new FilteredClassLoader("io.micrometer.core")).run((context) -> {
			assertThat(context).hasNotFailed().doesNotHaveBean("atriumnMetricsCustomizer");
			assertThat(context.getBean(AiClient.class).listPrompts()).isNotNull();
			assertThat(this.emulator.requestCount(EmulatedOperation.LIST_PROMPTS)).isEqualTo(1);
		});
	}

	@Test
	void worksWithoutActuator() {
		this.runner
			.withClassLoader(new FilteredClassLoader("org.springframework.boot.actuate",
					"org.springframework.boot.health", "org.springframework.boot.micrometer"))
			.run((context) -> {
				assertThat(context).hasNotFailed();
				context.getBean(AiClient.class).listPrompts();
				assertThat(this.emulator.requestCount(EmulatedOperation.LIST_PROMPTS)).isEqualTo(1);
			});
	}

	private void assertThatAFailedLoginAddsNoSeries() {
		metered()
			.withPropertyValues("atriumn.credentials.client-id=" + this.emulator.clientId(),
					"atriumn.credentials.client-secret=" + this.emulator.clientSecret())
			.run((context) -> {
				int before = this.registry.get("atriumn.client.token.renewals").counters().size();
				assertThatExceptionOfType(AtriumnException.class)
					.isThrownBy(() -> context.getBean(AiClient.class).listPrompts());
				assertThat(this.registry.get("atriumn.client.token.renewals").counters()).hasSize(before)
					.extracting(Counter::count)
					.containsOnlyOnce(1.0);
			});
	}

	private void rateLimited(int remaining, AtriumnClient client) {
		this.emulator.fault(EmulatedOperation.LIST_PROMPTS)
			.next(1)
			.status(400)
			.header("X-RateLimit-Limit", "60")
			.header("X-RateLimit-Remaining", Integer.toString(remaining));
		assertThatExceptionOfType(AtriumnException.class).isThrownBy(() -> client.ai().listPrompts());
	}

	private static boolean hasClientName(Meter meter) {
		return Set.of("reports", "imports").contains(meter.getId().getTag("client.name"));
	}

	private ApplicationContextRunner metered() {
		return this.runner.withBean(MeterRegistry.class, () -> this.registry);
	}

	private double count(String name, String... tags) {
		return this.registry.get(name).tags(tags).counter().count();
	}

	private double gauge(String name, String... tags) {
		return this.registry.get(name).tags(tags).gauge().value();
	}

	private static final class NamedConvention extends DefaultAtriumnObservationConvention {

		private final String name;

		private NamedConvention(String name) {
			this.name = name;
		}

		@Override
		public String getName() {
			return this.name;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class TwoClients {

		@Bean
		@Primary
		AtriumnClient reports(AtriumnEmulator emulator, ObjectProvider<AtriumnClientBuilderCustomizer> customizers) {
			return client("reports", emulator, customizers);
		}

		@Bean
		AtriumnClient imports(AtriumnEmulator emulator, ObjectProvider<AtriumnClientBuilderCustomizer> customizers) {
			return client("imports", emulator, customizers);
		}

		private static AtriumnClient client(String name, AtriumnEmulator emulator,
				ObjectProvider<AtriumnClientBuilderCustomizer> customizers) {
			AtriumnClientBuilder builder = AtriumnClient.builder()
				.name(name)
				.baseUrl(emulator.baseUrl())
				.apiKey(emulator.apiKey());
			customizers.orderedStream().forEach((customizer) -> customizer.customize(builder));
			return builder.build();
		}

	}

}
