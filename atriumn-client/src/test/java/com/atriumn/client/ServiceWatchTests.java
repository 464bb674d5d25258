package com.atriumn.client;

import java.time.Duration;

import com.atriumn.client.ai.AiClient;
import com.atriumn.client.call.CallOptions;
import com.atriumn.client.call.Operation;
import com.atriumn.client.call.Phase;
import com.atriumn.client.call.Service;
import com.atriumn.client.call.ServiceStatus;
import com.atriumn.client.call.ServiceStatus.State;
import com.atriumn.client.credentials.ClientCredentials;
import com.atriumn.client.credentials.Secret;
import com.atriumn.client.error.AtriumnException;
import com.atriumn.client.error.AtriumnTimeoutException;
import com.atriumn.client.http.ConnectionSettings;
import com.atriumn.client.retry.RetryPolicy;
import com.atriumn.client.storage.Upload;
import com.atriumn.client.transfer.Content;
import com.atriumn.client.transfer.Download;
import com.atriumn.emulator.AtriumnEmulator;
import com.atriumn.emulator.EmulatedOperation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What calls show of their service, and which lines that is worth.
 */
class ServiceWatchTests {

	private final SkippingTime time = new SkippingTime();

	@RegisterExtension
	private final CapturedLog log = new CapturedLog("com.atriumn");

	private AtriumnEmulator emulator;

	private AtriumnClient client;

	@BeforeEach
	void start() {
		this.emulator = AtriumnEmulator.start();
		this.client = client(this.emulator.apiKey());
	}

	@AfterEach
	void stop() {
		this.client.close();
		this.emulator.close();
	}

	@Test
	void knowsNothingBeforeTheFirstCall() {
		assertThat(this.client.status(Service.AI)).isEqualTo(ServiceStatus.unknown());
	}

	@Test
	void worksWhenACallSucceeds() {
		this.client.ai().listPrompts();
		ServiceStatus status = this.client.status(Service.AI);
		assertThat(status.state()).isEqualTo(State.WORKING);
		assertThat(status.lastSuccess()).isEqualTo(this.time.now());
		assertThat(status.httpStatus()).isEqualTo(200);
		assertThat(status.lastError()).isNull();
		assertThat(this.client.status(Service.INGEST).state()).isEqualTo(State.UNKNOWN);
	}

	@Test
	void worksWhenACallIsRefused() {
		fail(() -> this.client.ingest().getContentItem("missing"));
		ServiceStatus status = this.client.status(Service.INGEST);
		assertThat(status.state()).isEqualTo(State.WORKING);
		assertThat(status.lastSuccess()).isNull();
		assertThat(status.httpStatus()).isEqualTo(404);
		assertThat(status.lastError().code()).isEqualTo("not_found");
		assertThat(status.lastError().operation()).isEqualTo(Operation.GET_CONTENT_ITEM);
	}

	@Test
	void failsWhenTheServerSaysSo() {
		this.emulator.fault(EmulatedOperation.LIST_PROMPTS).next(1).status(503);
		fail(() -> this.client.ai().listPrompts());
		assertThat(this.client.status(Service.AI).state()).isEqualTo(State.FAILING);
		assertThat(this.client.status(Service.AI).lastError().httpStatus()).isEqualTo(503);
	}

	@Test
	void failsWhenThereIsNoAnswer() {
		this.emulator.close();
		fail(() -> this.client.ai().listPrompts());
		assertThat(this.client.status(Service.AI).state()).isEqualTo(State.FAILING);
		assertThat(this.client.status(Service.AI).httpStatus()).isNull();
		assertThat(this.client.status(Service.AI).lastError().code()).isEqualTo("network_error");
	}

	@Test
	void failsWhenTheClientsOwnKeyIsNotAccepted() {
		try (AtriumnClient wrong = client("wrong-key")) {
			fail(() -> wrong.ai().listPrompts());
			assertThat(wrong.status(Service.AI).state()).isEqualTo(State.FAILING);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 401, 403, 404, 500 })
	void failsWhenTheLoginIsRefused(int status) {
		this.emulator.fault(EmulatedOperation.REQUEST_TOKEN).always().status(status);
		try (AtriumnClient client = loggingIn()) {
			fail(() -> client.ai().listPrompts());
			assertThat(client.status(Service.AI).state()).isEqualTo(State.FAILING);
			assertThat(client.status(Service.AI).lastError().operation()).isEqualTo(Operation.REQUEST_TOKEN);
		}
	}

	@Test
	void learnsNothingFromALoginThatCameTooOften() {
		this.emulator.fault(EmulatedOperation.REQUEST_TOKEN).always().status(429);
		try (AtriumnClient client = loggingIn()) {
			fail(() -> client.ai().listPrompts());
			assertThat(client.status(Service.AI).state()).isEqualTo(State.UNKNOWN);
		}
	}

	@Test
	void failsWhenWhatIsAlwaysThereIsNotFound() {
		AtriumnClient lost = AtriumnClient.builder().baseUrl(this.emulator.baseUrl() + "/elsewhere").build();
		try (lost) {
			fail(() -> lost.auth().health());
			fail(() -> lost.ai().listPrompts());
			fail(() -> lost.ingest().getContentItem("c1"));
			assertThat(lost.status(Service.AUTH).state()).isEqualTo(State.FAILING);
			assertThat(lost.status(Service.AI).state()).isEqualTo(State.FAILING);
			assertThat(lost.status(Service.INGEST).state()).isEqualTo(State.WORKING);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 401, 403, 404 })
	void failsWhenTheHealthIsRefused(int status) {
		this.emulator.fault(EmulatedOperation.HEALTH).always().status(status);
		fail(() -> this.client.auth().health());
		assertThat(this.client.status(Service.AUTH).state()).isEqualTo(State.FAILING);
	}

	@Test
	void learnsNothingFromAPoolWithoutAFreeConnection() throws Exception {
		ConnectionSettings one = ConnectionSettings.defaults().withMaxConnections(1, 1);
		try (AtriumnClient narrow = AtriumnClient.builder()
			.baseUrl(this.emulator.baseUrl())
			.apiKey(this.emulator.apiKey())
			.connections(one)
			.build()) {
			Download open = narrow.storage().open(uploaded(narrow));
			AiClient impatient = narrow.ai().withOptions(CallOptions.defaults().withTimeout(Duration.ofMillis(50)));
			assertThatExceptionOfType(AtriumnTimeoutException.class).isThrownBy(impatient::listPrompts)
				.satisfies((failure) -> assertThat(failure.phase()).isEqualTo(Phase.LEASE));
			assertThat(narrow.status(Service.AI).state()).isEqualTo(State.UNKNOWN);
			open.close();
		}
	}

	@Test
	void worksWhenAUsersTokenIsNotAccepted() {
		fail(() -> this.client.withToken(Secret.of("ended")).ai().listPrompts());
		assertThat(this.client.status(Service.AI).state()).isEqualTo(State.WORKING);
		assertThat(this.client.status(Service.AI).lastError().httpStatus()).isEqualTo(401);
	}

	@Test
	void learnsNothingFromACancelledCall() {
		Thread.currentThread().interrupt();
		try {
			assertThatThrownBy(() -> this.client.ai().listPrompts()).isInstanceOf(RuntimeException.class);
		}
		finally {
			Thread.interrupted();
		}
		assertThat(this.client.status(Service.AI).state()).isEqualTo(State.UNKNOWN);
	}

	@Test
	void learnsNothingFromAFailureOfThisMachine() {
		AtriumnClient broken = AtriumnClient.builder().baseUrl(this.emulator.baseUrl()).tokenProvider((timeout) -> {
			throw new IllegalStateException("no token here");
		}).build();
		try (broken) {
			assertThatThrownBy(() -> broken.ai().listPrompts()).hasMessage("no token here");
			assertThat(broken.status(Service.AI)).isEqualTo(ServiceStatus.unknown());
		}
		assertThat(this.log.events()).isEmpty();
	}

	@Test
	void learnsNothingFromAClosedClient() {
		this.client.close();
		assertThatThrownBy(() -> this.client.ai().listPrompts()).isInstanceOf(RuntimeException.class);
		assertThat(this.client.status(Service.AI).state()).isEqualTo(State.UNKNOWN);
	}

	@Test
	void logsNothingInNormalOperation() {
		this.client.ai().listPrompts();
		fail(() -> this.client.ingest().getContentItem("missing"));
		assertThat(this.log.events()).isEmpty();
	}

	@Test
	void logsALineWhenTheStateChanges() {
		this.emulator.fault(EmulatedOperation.LIST_PROMPTS).next(3).status(503);
		for (int i = 0; i < 3; i++) {
			fail(() -> this.client.ai().listPrompts());
		}
		this.time.sleep(Duration.ofSeconds(40));
		this.client.ai().listPrompts();
		this.client.ai().listPrompts();
		assertThat(this.log.events()).extracting((event) -> event.getLevel() + " " + event.getFormattedMessage())
			.containsExactly("WARN Atriumn's ai service fails: ai.listPrompts (GET /prompts) failed with status 503 "
					+ "[server_error]: A scripted fault", "INFO Atriumn's ai service works again after 40 s");
	}

	@Test
	void logsAtMostALineInHalfAMinuteForAServiceThatFlaps() {
		for (int i = 0; i < 20; i++) {
			this.emulator.fault(EmulatedOperation.LIST_PROMPTS).next(1).status(503);
			fail(() -> this.client.ai().listPrompts());
			this.client.ai().listPrompts();
			this.time.sleep(Duration.ofSeconds(3));
		}
		assertThat(this.log.events()).hasSize(2);
	}

	private static String uploaded(AtriumnClient client) {
		return client.storage().upload(Upload.of("a.bin", Content.of("text/plain", new byte[1_000_000])));
	}

	private AtriumnClient loggingIn() {
		return AtriumnClient.builder()
			.baseUrl(this.emulator.baseUrl())
			.clientCredentials(ClientCredentials.of(this.emulator.clientId(), this.emulator.clientSecret()))
			.retryPolicy(RetryPolicy.none())
			.build();
	}

	private AtriumnClient client(String apiKey) {
		return AtriumnClient.builder()
			.baseUrl(this.emulator.baseUrl())
			.apiKey(apiKey)
			.retryPolicy(RetryPolicy.none())
			.time(this.time)
			.build();
	}

	private static void fail(Runnable call) {
		assertThatExceptionOfType(AtriumnException.class).isThrownBy(call::run);
	}

}
