package com.atriumn.client;

import java.time.Instant;
import java.util.List;

import ch.qos.logback.classic.spi.ILoggingEvent;
import com.atriumn.client.call.Service;
import com.atriumn.client.call.ServiceStatus.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.atriumn.client.call.ServiceStatus.State.FAILING;
import static com.atriumn.client.call.ServiceStatus.State.WORKING;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which changes of state get a line, and when.
 */
class StateLogTests {

	private static final String FAILS = "Atriumn's ai service fails: null";

	@RegisterExtension
	private final CapturedLog log = new CapturedLog(AtriumnClient.class.getName());

	private final StateLog states = new StateLog();

	@Test
	void writesNothingWhileAllIsWell() {
		see(WORKING, 0);
		see(WORKING, 3600);
		assertThat(lines()).isEmpty();
	}

	@Test
	void writesALineForTheBeginningAndTheEndOfAnOutage() {
		see(FAILING, 0);
		see(FAILING, 20);
		see(WORKING, 40);
		see(WORKING, 90);
		assertThat(lines()).containsExactly(FAILS, "Atriumn's ai service works again after 40 s");
	}

	@Test
	void writesALineForAnOutageLongAfterAShortOne() {
		see(FAILING, 0);
		see(WORKING, 5);
		see(FAILING, 3600);
		assertThat(lines()).containsExactly(FAILS, FAILS);
	}

	@Test
	void makesUpForTheEndThatWasKeptBackAndSaysWhenItWas() {
		see(FAILING, 0);
		see(WORKING, 5);
		see(WORKING, 3600);
		assertThat(lines()).containsExactly(FAILS, "Atriumn's ai service works again after 5 s");
	}

	@Test
	void makesUpForNothingWhenTheServiceFailsAgainAtOnce() {
		see(FAILING, 0);
		see(WORKING, 5);
		see(FAILING, 10);
		see(FAILING, 3600);
		assertThat(lines()).containsExactly(FAILS);
	}

	@Test
	void tellsServicesApart() {
		see(FAILING, 0);
		this.states.shown(Service.INGEST, WORKING, Instant.EPOCH, null);
		this.states.shown(Service.STORAGE, FAILING, Instant.EPOCH, new IllegalStateException("no"));
		assertThat(lines()).containsExactly(FAILS,
				"Atriumn's storage service fails: java.lang.IllegalStateException: no");
	}

	private void see(State state, int second) {
		this.states.shown(Service.AI, state, Instant.EPOCH.plusSeconds(second), null);
	}

	private List<String> lines() {
		return this.log.events().stream().map(ILoggingEvent::getFormattedMessage).toList();
	}

}
