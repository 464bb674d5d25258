package com.atriumn.sample.watch;

import java.time.Duration;
import java.time.Instant;

import com.atriumn.client.call.Operation;
import com.atriumn.client.call.Service;
import com.atriumn.client.call.ServiceStatus;
import com.atriumn.client.call.ServiceStatus.LastError;
import com.atriumn.client.call.ServiceStatus.State;
import org.junit.jupiter.api.Test;

import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ServiceRow}.
 */
class ServiceRowTests {

	@Test
	void saysNothingBeforeTheFirstCall() {
		assertThat(ServiceRow.of(Service.AI, Status.UNKNOWN, ServiceStatus.unknown()))
			.isEqualTo(new ServiceRow("ai", "UNKNOWN", "quiet", "", false, ""));
	}

	@Test
	void saysThatASecondIsSlow() {
		assertThat(row(Status.UP, Duration.ofMillis(999), null).slow()).isFalse();
		assertThat(row(Status.UP, Duration.ofMillis(1000), null).slow()).isTrue();
	}

	@Test
	void saysWhatWentWrongLast() {
		LastError error = new LastError(Instant.EPOCH, Operation.LIST_PROMPTS, 503, "server_error", null);
		ServiceRow row = row(Status.DOWN, Duration.ofMillis(12), error);
		assertThat(row.tone()).isEqualTo("bad");
		assertThat(row.latency()).isEqualTo("12 ms");
		assertThat(row.lastError()).startsWith("server_error 503, listPrompts at ");
	}

	private static ServiceRow row(Status health, Duration latency, LastError error) {
		return ServiceRow.of(Service.AI, health,
				new ServiceStatus(State.WORKING, Instant.EPOCH, null, null, latency, error));
	}

}
