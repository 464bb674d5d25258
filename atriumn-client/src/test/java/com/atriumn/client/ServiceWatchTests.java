package com.atriumn.client;

import java.time.Duration;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.atriumn.client.call.Operation;
import com.atriumn.client.call.Service;
import com.atriumn.client.call.ServiceStatus;
import com.atriumn.client.call.ServiceStatus.State;
import com.atriumn.client.credentials.Secret;
import com.atriumn.client.error.AtriumnException;
import com.atriumn.client.retry.RetryPolicy;
import com.atriumn.emulator.AtriumnEmulator;
import com.atriumn.emulator.EmulatedOperation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What calls show of their service, and which lines that is worth.
 */
class ServiceWatchTests {

	private final SkippingTime time = new SkippingTime();

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	private final Logger logger = (Logger) LoggerFactory.getLogger("com.atriumn");

	private AtriumnEmulator emulator;

	private AtriumnClient client;

	@BeforeEach
	void start() {
		this.emulator = AtriumnEmulator.start();
		this.client = client(this.emulator.apiKey());
		this.log.start();
		this.logger.addAppender(this.log);
		this.logger.setLevel(Level.INFO);
		this.logger.setAdditive(false);
	}

	@AfterEach
	void stop() {
		this.logger.detachAppender(this.log);
		this.logger.setLevel(null);
		this.logger.setAdditive(true);
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
		assertThat(this.log.list).isEmpty();
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
		assertThat(this.log.list).isEmpty();
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
		assertThat(this.log.list).extracting((event) -> event.getLevel() + " " + event.getFormattedMessage())
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
		assertThat(this.log.list).hasSize(2);
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
