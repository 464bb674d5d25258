package com.atriumn.benchmarks;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.atriumn.client.ai.AiClient;
import com.atriumn.spring.boot.autoconfigure.actuate.AtriumnDescriptor;
import com.atriumn.spring.boot.autoconfigure.actuate.AtriumnEndpoint;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What it costs to be asked: for the health, which no probe has to refresh, for
 * {@code /actuator/atriumn}, and for the meters.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class ScrapeBenchmark {

	@Benchmark
	public @Nullable HealthDescriptor health(Asked application) {
		return application.health.healthForPath("atriumn");
	}

	@Benchmark
	public AtriumnDescriptor endpoint(Asked application) {
		return application.endpoint.atriumn();
	}

	@Benchmark
	public String meters(Asked application) {
		return application.meters.scrape();
	}

	/**
	 * An application that has made a call.
	 */
	@State(Scope.Benchmark)
	public static class Asked {

		private final ConfigurableApplicationContext application;

		private final HealthEndpoint health;

		private final AtriumnEndpoint endpoint;

		private final PrometheusMeterRegistry meters;

		public Asked() {
			try (ServerProcess server = ServerProcess.start(Duration.ZERO)) {
				this.application = Applications.start(MeteredApplication.class, server.baseUrl());
				this.application.getBean(AiClient.class).getPrompt("prompt-1");
			}
			this.health = this.application.getBean(HealthEndpoint.class);
			this.endpoint = this.application.getBean(AtriumnEndpoint.class);
			this.meters = this.application.getBean(PrometheusMeterRegistry.class);
		}

		@TearDown
		public void close() {
			this.application.close();
		}

	}

}
