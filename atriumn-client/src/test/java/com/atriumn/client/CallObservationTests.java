package com.atriumn.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.atriumn.client.ai.CreatePromptRequest;
import com.atriumn.client.credentials.ClientCredentials;
import com.atriumn.client.credentials.Secret;
import com.atriumn.client.error.AtriumnException;
import com.atriumn.client.ingest.BatchOptions;
import com.atriumn.client.ingest.IngestSource;
import com.atriumn.client.observation.AtriumnObservationContext;
import com.atriumn.client.observation.AtriumnObservationDocumentation.HighCardinality;
import com.atriumn.client.observation.AtriumnObservationDocumentation.LowCardinality;
import com.atriumn.client.observation.DefaultAtriumnObservationConvention;
import com.atriumn.client.storage.UploadUrlRequest;
import com.atriumn.client.transfer.Content;
import com.atriumn.emulator.AtriumnEmulator;
import com.atriumn.emulator.EmulatedOperation;
import com.atriumn.emulator.ReceivedRequest;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.ObservationView;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What an observation of a call says, and what it does not.
 */
class CallObservationTests {

	private static final String NAME = "atriumn.client.requests";

	private final TestObservationRegistry registry = TestObservationRegistry.create();

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
	void describesASuccess() {
		try (AtriumnClient client = builder().name("reports").build()) {
			client.ai().listPrompts();
		}
		TestObservationRegistryAssert.assertThat(this.registry)
			.hasNumberOfObservationsEqualTo(1)
			.hasSingleObservationThat()
			.hasNameEqualTo(NAME)
			.hasContextualNameEqualTo("ai.listPrompts")
			.hasLowCardinalityKeyValue(LowCardinality.CLIENT_NAME.withValue("reports"))
			.hasLowCardinalityKeyValue(LowCardinality.SERVICE.withValue("ai"))
			.hasLowCardinalityKeyValue(LowCardinality.OPERATION.withValue("listPrompts"))
			.hasLowCardinalityKeyValue(LowCardinality.OUTCOME.withValue("SUCCESS"))
			.hasLowCardinalityKeyValue(LowCardinality.STATUS.withValue("200"))
			.hasLowCardinalityKeyValue(LowCardinality.ERROR_CODE.withValue("none"))
			.hasHighCardinalityKeyValue(HighCardinality.METHOD.withValue("GET"))
			.hasHighCardinalityKeyValue(HighCardinality.URI.withValue("/prompts"))
			.hasHighCardinalityKeyValue(HighCardinality.ATTEMPTS.withValue("1"))
			.hasBeenStarted()
			.hasBeenStopped()
			.doesNotHaveError();
	}

	@Test
	void showsTheTemplateAndNeverTheId() {
		try (AtriumnClient client = builder().build()) {
			assertThatExceptionOfType(AtriumnException.class)
				.isThrownBy(() -> client.ingest().getContentItem("id-4711"));
		}
		TestObservationRegistryAssert.assertThat(this.registry)
			.hasSingleObservationThat()
			.hasLowCardinalityKeyValue(LowCardinality.OUTCOME.withValue("CLIENT_ERROR"))
			.hasLowCardinalityKeyValue(LowCardinality.STATUS.withValue("404"))
			.hasLowCardinalityKeyValue(LowCardinality.ERROR_CODE.withValue("not_found"))
			.hasHighCardinalityKeyValue(HighCardinality.URI.withValue("/content/{id}"))
			.hasError()
			.satisfies((context) -> assertThat(context.getAllKeyValues().toString()).doesNotContain("4711"));
	}

	@Test
	void tellsOfEachAttempt() {
		this.emulator.fault(EmulatedOperation.LIST_PROMPTS).next(2).status(503);
		try (AtriumnClient client = builder().time(new SkippingTime()).build()) {
			client.ai().listPrompts();
		}
		TestObservationRegistryAssert.assertThat(this.registry)
			.hasSingleObservationThat()
			.hasEvent("atriumn.attempt", "attempt 1: server_error 503")
			.hasEvent("atriumn.attempt", "attempt 2: server_error 503")
			.hasEvent("atriumn.attempt", "attempt 3: none 200")
			.hasHighCardinalityKeyValue(HighCardinality.ATTEMPTS.withValue("3"))
			.hasLowCardinalityKeyValue(LowCardinality.OUTCOME.withValue("SUCCESS"));
	}

	@Test
	void boundsWhatAServerSends() {
		this.emulator.fault(EmulatedOperation.CREATE_PROMPT).status(499).error("c0de-of-the-day", "none of the known");
		try (AtriumnClient client = builder().build()) {
			assertThatExceptionOfType(AtriumnException.class)
				.isThrownBy(() -> client.ai().createPrompt(CreatePromptRequest.of("a", "b")))
				.satisfies((ex) -> assertThat(ex.code()).isEqualTo("c0de-of-the-day"));
		}
		TestObservationRegistryAssert.assertThat(this.registry)
			.hasSingleObservationThat()
			.hasLowCardinalityKeyValue(LowCardinality.STATUS.withValue("other"))
			.hasLowCardinalityKeyValue(LowCardinality.ERROR_CODE.withValue("other"));
	}

	@Test
	void saysNoneWhereThereWasNoResponse() {
		AtriumnClient client = builder().time(new SkippingTime()).build();
		this.emulator.close();
		try (client) {
			assertThatExceptionOfType(AtriumnException.class).isThrownBy(() -> client.ai().listPrompts());
		}
		TestObservationRegistryAssert.assertThat(this.registry)
			.hasSingleObservationThat()
			.hasLowCardinalityKeyValue(LowCardinality.OUTCOME.withValue("UNKNOWN"))
			.hasLowCardinalityKeyValue(LowCardinality.STATUS.withValue("none"))
			.hasLowCardinalityKeyValue(LowCardinality.ERROR_CODE.withValue("network_error"));
	}

	@Test
	void carriesTheTraceToTheServiceAndNotToObjectStorage() {
		ObservationRegistry tracing = ObservationRegistry.create();
		tracing.observationConfig().observationHandler(new Injector());
		try (AtriumnClient client = AtriumnClient.builder()
			.baseUrl(this.emulator.baseUrl())
			.apiKey(this.emulator.apiKey())
			.observationRegistry(tracing)
			.build()) {
			var url = client.storage().generateUploadUrl(UploadUrlRequest.of("a.txt", "text/plain")).uploadUrl();
			client.storage().uploadTo(url, Content.of("text/plain", new byte[] { 1 }));
		}
		ReceivedRequest service = this.emulator.requests(EmulatedOperation.GENERATE_UPLOAD_URL).get(0);
		assertThat(service.header("traceparent")).contains(Injector.TRACEPARENT);
		assertThat(service.header("authorization")).contains("Bearer " + this.emulator.apiKey());
		List<ReceivedRequest> uploads = this.emulator.requests()
			.stream()
			.filter((request) -> request.method().equals("PUT"))
			.toList();
		assertThat(uploads).hasSize(1);
		assertThat(uploads.get(0).header("traceparent")).isEmpty();
	}

	@Test
	void opensAScopeAroundTheCall() {
		List<String> seen = new ArrayList<>();
		try (AtriumnClient client = builder().tokenProvider((timeout) -> {
			Observation current = this.registry.getCurrentObservation();
			seen.add((current != null) ? current.getContext().getName() : "none");
			return Secret.of(this.emulator.apiKey());
		}).build()) {
			client.ai().listPrompts();
		}
		assertThat(seen).containsExactly(NAME);
		assertThat(this.registry.getCurrentObservation()).isNull();
	}

	@Test
	void keepsBaggageAtHome() {
		ObservationRegistry tracing = ObservationRegistry.create();
		tracing.observationConfig().observationHandler(new Injector());
		try (AtriumnClient client = builder().observationRegistry(tracing).build()) {
			client.ai().listPrompts();
		}
		ReceivedRequest request = this.emulator.requests(EmulatedOperation.LIST_PROMPTS).get(0);
		assertThat(request.header("tracestate")).contains("vendor=1");
		assertThat(request.header("baggage")).isEmpty();
		assertThat(request.header("user-email")).isEmpty();
	}

	@Test
	void callsOfABatchBelongToWhatTheCallerDoes() throws InterruptedException {
		List<String> parents = new CopyOnWriteArrayList<>();
		this.registry.observationConfig().observationHandler(new ParentsOf(parents));
		List<IngestSource> sources = List.of(IngestSource.text("one"), IngestSource.text("two"));
		try (AtriumnClient client = loggingIn()) {
			Observation job = Observation.start("a job", this.registry);
			try (Observation.Scope scope = job.openScope()) {
				client.ingest().ingestBatch(sources, BatchOptions.defaults());
				client.ingest().startBatch(sources, BatchOptions.defaults()).await();
			}
			job.stop();
		}
		assertThat(parents).hasSize(5)
			.containsOnly("a job > ingestText", "ingestText > requestToken")
			.containsOnlyOnce("ingestText > requestToken");
	}

	@Test
	void aConventionThatFailsDoesNotFailTheCall() {
		DefaultAtriumnObservationConvention broken = new DefaultAtriumnObservationConvention() {

			@Override
			public KeyValues getHighCardinalityKeyValues(AtriumnObservationContext context) {
				throw new IllegalStateException("broken");
			}

		};
		try (AtriumnClient client = builder().observationConvention(broken).build()) {
			assertThat(client.ai().listPrompts().prompts()).isEmpty();
			assertThat(this.registry.getCurrentObservation()).isNull();
		}
	}

	@Test
	void takesAnotherConvention() {
		DefaultAtriumnObservationConvention convention = new DefaultAtriumnObservationConvention() {

			@Override
			public String getName() {
				return "my.atriumn";
			}

		};
		try (AtriumnClient client = builder().observationConvention(convention).build()) {
			client.ai().listPrompts();
		}
		TestObservationRegistryAssert.assertThat(this.registry).hasSingleObservationThat().hasNameEqualTo("my.atriumn");
	}

	private AtriumnClient loggingIn() {
		return AtriumnClient.builder()
			.baseUrl(this.emulator.baseUrl())
			.clientCredentials(ClientCredentials.of(this.emulator.clientId(), this.emulator.clientSecret()))
			.observationRegistry(this.registry)
			.build();
	}

	private AtriumnClientBuilder builder() {
		return AtriumnClient.builder()
			.baseUrl(this.emulator.baseUrl())
			.apiKey(this.emulator.apiKey())
			.observationRegistry(this.registry);
	}

	/**
	 * Does what a tracer's propagating handler does, and tries to take over a header.
	 */
	private static final class Injector implements ObservationHandler<AtriumnObservationContext> {

		static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

		@Override
		public void onStart(AtriumnObservationContext context) {
			Map<String, String> carrier = context.getCarrier();
			context.getSetter().set(carrier, "traceparent", TRACEPARENT);
			context.getSetter().set(carrier, "tracestate", "vendor=1");
			context.getSetter().set(carrier, "baggage", "user-email=ada@example.com");
			context.getSetter().set(carrier, "user-email", "ada@example.com");
			context.getSetter().set(carrier, "authorization", "Bearer stolen");
		}

		@Override
		public boolean supportsContext(Observation.Context context) {
			return context instanceof AtriumnObservationContext;
		}

	}

	/**
	 * Takes down which observation a call is part of.
	 */
	private record ParentsOf(List<String> parents) implements ObservationHandler<AtriumnObservationContext> {

		@Override
		public void onStart(AtriumnObservationContext context) {
			ObservationView parent = context.getParentObservation();
			this.parents.add(nameOf(parent) + " > " + context.operation().id());
		}

		@Override
		public boolean supportsContext(Observation.Context context) {
			return context instanceof AtriumnObservationContext;
		}

		private static String nameOf(ObservationView parent) {
			if (parent == null) {
				return "nothing";
			}
			return (parent.getContextView() instanceof AtriumnObservationContext call) ? call.operation().id()
					: parent.getContextView().getName();
		}

	}

}
