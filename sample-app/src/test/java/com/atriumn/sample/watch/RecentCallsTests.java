package com.atriumn.sample.watch;

import java.time.Duration;
import java.time.Instant;

import com.atriumn.client.call.Operation;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RecentCalls}.
 */
class RecentCallsTests {

	private Instant now = Instant.parse("2026-11-01T12:00:00Z");

	private final RecentCalls calls = new RecentCalls(() -> this.now);

	@Test
	void countsRequestsAndErrorsOfTheSlotUnderWay() {
		succeed();
		fail();
		assertThat(this.calls.bySlot()).hasSize(RecentCalls.SLOTS).endsWith(Calls.NONE, new Calls(2, 1));
	}

	@Test
	void movesOnWithTheTime() {
		fail();
		pass(RecentCalls.SLOT.multipliedBy(3));
		succeed();
		assertThat(this.calls.bySlot()).endsWith(Calls.FAILURE, Calls.NONE, Calls.NONE, Calls.SUCCESS);
	}

	@Test
	void forgetsWhatIsOlderThanTenMinutes() {
		fail();
		pass(Duration.ofMinutes(10));
		assertThat(this.calls.bySlot()).hasSize(RecentCalls.SLOTS).containsOnly(Calls.NONE);
	}

	private void succeed() {
		this.calls.callEnded(Operation.HEALTH, Duration.ZERO, null);
	}

	private void fail() {
		this.calls.callEnded(Operation.HEALTH, Duration.ZERO, new IllegalStateException());
	}

	private void pass(Duration time) {
		this.now = this.now.plus(time);
	}

}
