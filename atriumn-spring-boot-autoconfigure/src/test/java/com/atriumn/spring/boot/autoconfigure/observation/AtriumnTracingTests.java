package com.atriumn.spring.boot.autoconfigure.observation;

import java.util.List;
import java.util.concurrent.TimeUnit;

import com.atriumn.client.AtriumnClient;
import com.atriumn.client.ai.AiClient;
import com.atriumn.client.error.AtriumnException;
import com.atriumn.client.observation.AtriumnObservationContext;
import com.atriumn.client.observation.AtriumnObservationConvention;
import com.atriumn.client.observation.DefaultAtriumnObservationConvention;
import com.atriumn.client.storage.StorageClient;
import com.atriumn.client.storage.Upload;
import com.atriumn.client.transfer.Content;
import com.atriumn.emulator.AtriumnEmulator;
import com.atriumn.emulator.EmulatedOperation;
import com.atriumn.emulator.ReceivedRequest;
import com.atriumn.spring.boot.autoconfigure.AtriumnAutoConfiguration;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The spans that the tracer of a Spring Boot application makes of calls.
 */
class AtriumnTracingTests {

	private final InMemorySpanExporter exporter = InMemorySpanExporter.create();

	private AtriumnEmulator emulator;

	private ApplicationContextRunner runner;

	@BeforeEach
	void start() {
		this.emulator = AtriumnEmulator.start();
		this.runner = new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(ObservationAutoConfiguration.class, OpenTelemetrySdkAutoConfiguration.class,
							OpenTelemetryTracingAutoConfiguration.class, MicrometerTracingAutoConfiguration.class,
							AtriumnAutoConfiguration.class, AtriumnObservationAutoConfiguration.class))
			.withBean(SpanExporter.class, () -> this.exporter)
			.withPropertyValues("management.tracing.sampling.probability=1.0", "atriumn.retry.initial-delay=1ms",
					"atriumn.api.base-url=" + this.emulator.baseUrl(), "atriumn.api.key=" + this.emulator.apiKey());
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	@Test
	void makesASpanOfACallWithAnEventForEachAttempt() {
		this.emulator.fault(EmulatedOperation.LIST_PROMPTS).next(1).status(503);
		this.runner.run((context) -> {
			context.getBean(AiClient.class).listPrompts();
			SpanData span = span(context, "ai.listPrompts");
			assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
			assertThat(span.getEvents()).extracting(EventData::getName)
				.containsExactly("attempt 1: server_error 503", "attempt 2: none 200");
			assertThat(attribute(span, "uri")).isEqualTo("/prompts");
			assertThat(attribute(span, "attempts")).isEqualTo("2");
			assertThat(attribute(span, "outcome")).isEqualTo("SUCCESS");
		});
	}

	@Test
	void marksTheSpanOfACallThatFails() {
		this.runner.run((context) -> {
			assertThatExceptionOfType(AtriumnException.class)
				.isThrownBy(() -> context.getBean(AtriumnClient.class).ingest().getContentItem("id-4711"));
			SpanData span = span(context, "ingest.getContentItem");
			assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
			assertThat(attribute(span, "error.code")).isEqualTo("not_found");
			assertThat(span.toString()).doesNotContain("4711");
		});
	}

	@Test
	void sendsTheContextOfTheSpanToTheServiceAndNotToObjectStorage() {
		this.runner.run((context) -> {
			context.getBean(StorageClient.class).upload(Upload.of("a.txt", Content.of("text/plain", new byte[1])));
			SpanData span = span(context, "storage.generateUploadUrl");
			assertThat(traceparent(EmulatedOperation.GENERATE_UPLOAD_URL)).singleElement()
				.asString()
				.startsWith("00-" + span.getTraceId() + "-" + span.getSpanId() + "-");
			assertThat(span(context, "storage.uploadToUrl").getKind()).isEqualTo(SpanKind.CLIENT);
			assertThat(this.emulator.requests(EmulatedOperation.UPLOAD_TO_URL)).hasSize(1);
			assertThat(traceparent(EmulatedOperation.UPLOAD_TO_URL)).isEmpty();
		});
	}

	@Test
	void continuesTheTraceOfTheCaller() {
		this.runner.run((context) -> {
			Observation.createNotStarted("a job", context.getBean(ObservationRegistry.class))
				.observe(() -> context.getBean(AiClient.class).listPrompts());
			SpanData job = span(context, "a job");
			assertThat(span(context, "ai.listPrompts").getParentSpanId()).isEqualTo(job.getSpanId());
		});
	}

	@Test
	void namesSpansAsAConventionBeanSays() {
		this.runner.withBean(AtriumnObservationConvention.class, MyConvention::new).run((context) -> {
			context.getBean(AiClient.class).listPrompts();
			assertThat(attribute(span(context, "my listPrompts"), "team")).isEqualTo("search");
		});
	}

	private List<String> traceparent(EmulatedOperation operation) {
		return this.emulator.requests(operation)
			.stream()
			.map((ReceivedRequest request) -> request.header("traceparent"))
			.flatMap((header) -> header.stream())
			.toList();
	}

	private SpanData span(ApplicationContext context, String name) {
		context.getBean(SdkTracerProvider.class).forceFlush().join(10, TimeUnit.SECONDS);
		List<SpanData> named = this.exporter.getFinishedSpanItems()
			.stream()
			.filter((span) -> span.getName().equals(name))
			.toList();
		assertThat(named).as("spans named " + name + " in " + this.exporter.getFinishedSpanItems()).hasSize(1);
		return named.get(0);
	}

	private static String attribute(SpanData span, String key) {
		return span.getAttributes().get(AttributeKey.stringKey(key));
	}

	static class MyConvention extends DefaultAtriumnObservationConvention {

		@Override
		public String getContextualName(AtriumnObservationContext context) {
			return "my " + context.operation().id();
		}

		@Override
		public KeyValues getLowCardinalityKeyValues(AtriumnObservationContext context) {
			return super.getLowCardinalityKeyValues(context).and("team", "search");
		}

	}

}
