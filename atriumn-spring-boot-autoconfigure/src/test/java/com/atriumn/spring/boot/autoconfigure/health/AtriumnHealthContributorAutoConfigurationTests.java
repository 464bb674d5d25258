package com.atriumn.spring.boot.autoconfigure.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import com.atriumn.client.AtriumnClient;
import com.atriumn.client.ai.AiClient;
import com.atriumn.client.auth.AuthClient;
import com.atriumn.client.call.CallOptions;
import com.atriumn.client.error.AtriumnException;
import com.atriumn.client.ingest.IngestClient;
import com.atriumn.client.storage.StorageClient;
import com.atriumn.emulator.AtriumnEmulator;
import com.atriumn.emulator.EmulatedOperation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What {@code /actuator/health} shows of Atriumn, against a server on a socket.
 */
@ExtendWith(OutputCaptureExtension.class)
class AtriumnHealthContributorAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(AtriumnHealthContributorAutoConfiguration.class,
				HealthContributorAutoConfiguration.class, HealthContributorRegistryAutoConfiguration.class,
				HealthEndpointAutoConfiguration.class))
		.withPropertyValues("management.endpoint.health.show-details=always",
				"management.endpoints.web.exposure.include=health")
		.withUserConfiguration(Clients.class)
		.withBean(AtriumnEmulator.class, () -> this.emulator);

	private AtriumnEmulator emulator;

	@BeforeEach
	void start() {
		this.emulator = AtriumnEmulator.start();
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	@Test
	void asksAuthAndReportsTheOthersAsUnknownBeforeTheirFirstCall() {
		this.runner.run((context) -> {
			assertThat(status(context, "atriumn", "auth")).isEqualTo(Status.UP);
			assertThat(status(context, "atriumn", "storage")).isEqualTo(Status.UNKNOWN);
			assertThat(status(context, "atriumn", "ai")).isEqualTo(Status.UNKNOWN);
			assertThat(status(context, "atriumn", "ingest")).isEqualTo(Status.UNKNOWN);
			assertThat(status(context, "atriumn")).isEqualTo(Status.UP);
			assertThat(this.emulator.requests()).hasSize(1);
			assertThat(this.emulator.requestCount(EmulatedOperation.HEALTH)).isEqualTo(1);
		});
	}

	@Test
	void reportsTheOutcomesOfTheApplicationsOwnCalls() {
		this.runner.run((context) -> {
			AiClient ai = withoutRetries(context);
			ai.listPrompts();
			assertThat(details(context, "ai")).containsEntry("httpStatus", 200)
				.containsKeys("latency", "lastSuccess")
				.doesNotContainKey("lastError");
			assertThat(status(context, "atriumn", "ai")).isEqualTo(Status.UP);
			this.emulator.fault(EmulatedOperation.LIST_PROMPTS).next(1).status(503);
			assertThatExceptionOfType(AtriumnException.class).isThrownBy(ai::listPrompts);
			assertThat(status(context, "atriumn", "ai")).isEqualTo(Status.DOWN);
			assertThat(details(context, "ai")).extractingByKey("lastError")
				.asString()
				.contains("code=server_error", "httpStatus=503", "operation=listPrompts");
			assertThat(status(context, "atriumn")).isEqualTo(Status.DOWN);
			ai.listPrompts();
			assertThat(status(context, "atriumn", "ai")).isEqualTo(Status.UP);
		});
	}

	@Test
	void costsOneCallForAStormOfScrapes() {
		this.runner.run((context) -> {
			scrapeAHundredTimesAtOnce(context);
			assertThat(this.emulator.requests()).hasSize(1);
		});
	}

	@Test
	void costsOneCallForAStormOfScrapesOfAServiceThatFails() {
		this.emulator.fault(EmulatedOperation.HEALTH).always().status(503);
		this.runner.run((context) -> {
			scrapeAHundredTimesAtOnce(context);
			assertThat(status(context, "atriumn", "auth")).isEqualTo(Status.DOWN);
			assertThat(this.emulator.requests()).hasSize(1);
		});
	}

	@Test
	void asksAServiceThatRefusesForItsRateLimitOnlyOnce() {
		this.emulator.fault(EmulatedOperation.LIST_PROMPTS).always().status(429);
		this.runner.withPropertyValues("management.health.atriumn.ai.probe=true").run((context) -> {
			assertThat(status(context, "atriumn", "ai")).isEqualTo(Status.UP);
			assertThat(this.emulator.requestCount(EmulatedOperation.LIST_PROMPTS)).isEqualTo(1);
		});
	}

	@Test
	void asksTheOtherServicesOnlyOnRequest() {
		this.runner
			.withPropertyValues("management.health.atriumn.storage.probe=true",
					"management.health.atriumn.ai.probe=true", "management.health.atriumn.ingest.probe=true")
			.run((context) -> {
				assertThat(status(context, "atriumn", "storage")).isEqualTo(Status.UP);
				assertThat(status(context, "atriumn", "ai")).isEqualTo(Status.UP);
				assertThat(status(context, "atriumn", "ingest")).isEqualTo(Status.UP);
				assertThat(this.emulator.requests()).extracting((request) -> request.method() + " " + request.path())
					.containsExactlyInAnyOrder("GET /health", "POST /generate-download-url", "GET /prompts",
							"GET /content");
			});
	}

	@Test
	void asksNothingWhereTheProbeOfAuthIsOff() {
		this.runner.withPropertyValues("management.health.atriumn.auth.probe=false").run((context) -> {
			assertThat(status(context, "atriumn", "auth")).isEqualTo(Status.UNKNOWN);
			assertThat(this.emulator.requests()).isEmpty();
		});
	}

	@Test
	void isDownWhenTheServerDoesNotAnswerInTime(CapturedOutput output) {
		this.emulator.fault(EmulatedOperation.HEALTH).always().hang();
		this.runner.withPropertyValues("management.health.atriumn.probe-timeout=100ms").run((context) -> {
			assertThat(status(context, "atriumn", "auth")).isEqualTo(Status.DOWN);
			assertThat(details(context, "auth")).extractingByKey("lastError")
				.asString()
				.contains("code=request_timeout");
			status(context, "atriumn");
			status(context, "atriumn");
		});
		assertThat(output.getAll().lines().filter((line) -> line.contains("Atriumn's auth service fails"))).hasSize(1);
		assertThat(output).doesNotContain("\tat ");
	}

	@Test
	void isDownWhenAuthSaysThatItIsNotWell() {
		this.emulator.fault(EmulatedOperation.HEALTH)
			.always()
			.status(200)
			.body("application/json", "{\"status\":\"degraded\"}");
		this.runner.run((context) -> {
			assertThat(status(context, "atriumn", "auth")).isEqualTo(Status.DOWN);
			assertThat(details(context, "auth")).containsEntry("reported", "degraded");
		});
	}

	@Test
	void reportsTheStatusThatIsConfiguredForDown() {
		this.emulator.fault(EmulatedOperation.HEALTH).always().status(500);
		this.runner.withPropertyValues("management.health.atriumn.down-status=OUT_OF_SERVICE")
			.run((context) -> assertThat(status(context, "atriumn", "auth")).isEqualTo(Status.OUT_OF_SERVICE));
	}

	@Test
	void reportsAStatusOfTheUsersOwnAboveWhereItsPlaceInTheOrderIsSet() {
		this.emulator.fault(EmulatedOperation.HEALTH).always().status(500);
		this.runner
			.withPropertyValues("management.health.atriumn.down-status=DEGRADED",
					"management.endpoint.health.status.order=down,out-of-service,degraded,up,unknown")
			.run((context) -> {
				context.getBean(AiClient.class).listPrompts();
				assertThat(status(context, "atriumn", "auth")).isEqualTo(new Status("DEGRADED"));
				assertThat(status(context, "atriumn", "ai")).isEqualTo(Status.UP);
				assertThat(status(context, "atriumn")).isEqualTo(new Status("DEGRADED"));
			});
	}

	@Test
	void countsTheOutcomeOfAProbeAsLongAsItsAnswerIsUsed() {
		this.runner.withPropertyValues("management.health.atriumn.outcome-time-to-live=0s").run((context) -> {
			assertThat(status(context, "atriumn", "auth")).isEqualTo(Status.UP);
			assertThat(status(context, "atriumn", "auth")).isEqualTo(Status.UP);
			assertThat(this.emulator.requestCount(EmulatedOperation.HEALTH)).isEqualTo(1);
		});
	}

	@Test
	void countsAnOldOutcomeAsUnknown() {
		this.runner.withPropertyValues("management.health.atriumn.outcome-time-to-live=0s").run((context) -> {
			context.getBean(AiClient.class).listPrompts();
			assertThat(status(context, "atriumn", "ai")).isEqualTo(Status.UNKNOWN);
		});
	}

	@Test
	void leavesServicesOut() {
		this.runner.withPropertyValues("management.health.atriumn.auth.enabled=false").run((context) -> {
			CompositeHealthDescriptor health = (CompositeHealthDescriptor) health(context, "atriumn");
			assertThat(health.getComponents()).containsOnlyKeys("storage", "ai", "ingest");
			assertThat(this.emulator.requests()).isEmpty();
		});
	}

	@Test
	void isNotInReadinessUnlessTheUserPutsItThere() {
		this.runner
			.withPropertyValues("management.endpoint.health.group.readiness.include=readinessState",
					"management.endpoint.health.validate-group-membership=false")
			.run((context) -> {
				assertThat(context.getBean(HealthEndpoint.class).healthForPath("readiness", "atriumn")).isNull();
				assertThat(this.emulator.requests()).isEmpty();
			});
		this.runner.withPropertyValues("management.endpoint.health.group.readiness.include=atriumn")
			.run((context) -> assertThat(context.getBean(HealthEndpoint.class).healthForPath("readiness", "atriumn"))
				.isNotNull());
	}

	@Test
	void isOffWhenDisabled() {
		this.runner.withPropertyValues("management.health.atriumn.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean("atriumnHealthContributor"));
		this.runner.withPropertyValues("management.health.defaults.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean("atriumnHealthContributor"));
	}

	@Test
	void backsOffForTheUsersOwn() {
		this.runner.withUserConfiguration(OwnIndicator.class)
			.run((context) -> assertThat(context.getBeansOfType(HealthContributor.class))
				.containsKey("atriumnHealthIndicator")
				.doesNotContainKey("atriumnHealthContributor"));
	}

	@Test
	void showsNoSecret() {
		this.runner.run((context) -> {
			this.emulator.fault(EmulatedOperation.LIST_PROMPTS)
				.next(1)
				.status(500)
				.error("server_error", "key " + this.emulator.apiKey() + " is not known");
			assertThatExceptionOfType(AtriumnException.class).isThrownBy(() -> withoutRetries(context).listPrompts());
			assertThat(details(context, "ai").toString()).doesNotContain(this.emulator.apiKey());
		});
	}

	private static void scrapeAHundredTimesAtOnce(ApplicationContext context) throws InterruptedException {
		CountDownLatch start = new CountDownLatch(1);
		List<Thread> threads = new ArrayList<>();
		for (int i = 0; i < 100; i++) {
			Thread thread = new Thread(() -> {
				awaitQuietly(start);
				status(context, "atriumn");
			});
			thread.start();
			threads.add(thread);
		}
		start.countDown();
		for (Thread thread : threads) {
			thread.join();
		}
	}

	private static AiClient withoutRetries(ApplicationContext context) {
		return context.getBean(AiClient.class).withOptions(CallOptions.defaults().withoutRetries());
	}

	private static Status status(ApplicationContext context, String... path) {
		return health(context, path).getStatus();
	}

	private static Map<String, Object> details(ApplicationContext context, String service) {
		return ((IndicatedHealthDescriptor) health(context, "atriumn", service)).getDetails();
	}

	private static HealthDescriptor health(ApplicationContext context, String... path) {
		return context.getBean(HealthEndpoint.class).healthForPath(path);
	}

	private static void awaitQuietly(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class Clients {

		@Bean
		AtriumnClient atriumnClient(AtriumnEmulator emulator) {
			return AtriumnClient.builder().baseUrl(emulator.baseUrl()).apiKey(emulator.apiKey()).build();
		}

		@Bean
		AuthClient authClient(AtriumnClient client) {
			return client.auth();
		}

		@Bean
		StorageClient storageClient(AtriumnClient client) {
			return client.storage();
		}

		@Bean
		AiClient aiClient(AtriumnClient client) {
			return client.ai();
		}

		@Bean
		IngestClient ingestClient(AtriumnClient client) {
			return client.ingest();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnIndicator {

		@Bean
		HealthIndicator atriumnHealthIndicator() {
			return () -> Health.up().build();
		}

	}

}
