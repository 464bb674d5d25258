package com.atriumn.client.credentials;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RefreshScheduleTests {

	private static final Instant ASKED = MutableClock.START;

	private static final Duration MAX_AGE = Duration.ofMinutes(30);

	@Test
	void givesTokenOutUntilTenSecondsBeforeItExpires() {
		RefreshSchedule schedule = RefreshSchedule.of(ASKED, Duration.ofSeconds(310), MAX_AGE, 0);
		assertThat(schedule.expiresAt()).isEqualTo(ASKED.plusSeconds(310));
		assertThat(schedule.blockAfter()).isEqualTo(ASKED.plusSeconds(300));
		assertThat(schedule.isUsable(ASKED.plusSeconds(300).minusNanos(1))).isTrue();
		assertThat(schedule.isUsable(ASKED.plusSeconds(300))).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "0, 180", "0.5, 210", "1, 240" })
	void renewsBetween60And80PercentOfTheUse(double random, long seconds) {
		RefreshSchedule schedule = RefreshSchedule.of(ASKED, Duration.ofSeconds(310), MAX_AGE, random);
		assertThat(schedule.renewAfter()).isEqualTo(ASKED.plusSeconds(seconds));
		assertThat(schedule.isFresh(ASKED.plusSeconds(seconds).minusNanos(1))).isTrue();
		assertThat(schedule.isFresh(ASKED.plusSeconds(seconds))).isFalse();
	}

	@Test
	void scalesMarginAndRenewalToShortLife() {
		RefreshSchedule schedule = RefreshSchedule.of(ASKED, Duration.ofSeconds(1), MAX_AGE, 0);
		assertThat(schedule.blockAfter()).isEqualTo(ASKED.plusMillis(900));
		assertThat(schedule.renewAfter()).isEqualTo(ASKED.plusMillis(540));
	}

	@Test
	void usesTokenNoLongerThanItsGreatestAge() {
		RefreshSchedule schedule = RefreshSchedule.of(ASKED, Duration.ofHours(24), MAX_AGE, 0.5);
		assertThat(schedule.renewAfter()).isEqualTo(ASKED.plus(Duration.ofMinutes(21)));
		assertThat(schedule.blockAfter()).isEqualTo(ASKED.plus(MAX_AGE));
		assertThat(schedule.expiresAt()).isEqualTo(ASKED.plus(Duration.ofHours(24)));
	}

	@Test
	void assumesFiveMinutesWhereTheIssuerDoesNotSay() {
		RefreshSchedule schedule = RefreshSchedule.of(ASKED, null, MAX_AGE, 0);
		assertThat(schedule.expiresAt()).isEqualTo(ASKED.plus(Duration.ofMinutes(5)));
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, -1, -3600, Long.MIN_VALUE })
	void leavesNoTimeWhereTheLifeIsZeroOrLess(long seconds) {
		RefreshSchedule schedule = RefreshSchedule.of(ASKED, Duration.ofSeconds(seconds), MAX_AGE, 1);
		assertThat(schedule.isUsable(ASKED)).isFalse();
		assertThat(schedule.isFresh(ASKED)).isFalse();
		assertThat(schedule.expiresAt()).isEqualTo(ASKED);
	}

	@ParameterizedTest
	@ValueSource(longs = { 100L * 365 * 24 * 3600, Long.MAX_VALUE })
	void believesNoAbsurdLife(long seconds) {
		RefreshSchedule schedule = RefreshSchedule.of(ASKED, Duration.ofSeconds(seconds), MAX_AGE, 1);
		assertThat(schedule.blockAfter()).isEqualTo(ASKED.plus(MAX_AGE));
		assertThat(schedule.expiresAt()).isEqualTo(ASKED.plus(Duration.ofDays(365)));
	}

	@Test
	void bearsAbsurdGreatestAge() {
		Duration forever = Duration.ofSeconds(Long.MAX_VALUE);
		RefreshSchedule schedule = RefreshSchedule.of(ASKED, forever, forever, 1);
		assertThat(schedule.blockAfter()).isEqualTo(ASKED.plus(Duration.ofDays(365)).minusSeconds(10));
	}

	@Test
	void putsRenewalOffForLongerWithEachFailureUpToOneMinute() {
		RefreshSchedule schedule = RefreshSchedule.of(ASKED, Duration.ofHours(1), MAX_AGE, 0);
		for (int bound : new int[] { 1, 2, 4, 8, 16, 32, 60, 60, 60 }) {
			assertThat(schedule.postponed(ASKED, 0).renewAfter()).isEqualTo(ASKED.plusMillis(bound * 500L));
			schedule = schedule.postponed(ASKED, 1);
			assertThat(schedule.renewAfter()).isEqualTo(ASKED.plusSeconds(bound));
		}
		assertThat(schedule.failures()).isEqualTo(9);
	}

	@Test
	void putsRenewalOffNoFurtherThanTheTokenServes() {
		RefreshSchedule schedule = RefreshSchedule.of(ASKED, Duration.ofSeconds(1), MAX_AGE, 0);
		RefreshSchedule postponed = schedule.postponed(ASKED.plusMillis(600), 1);
		assertThat(postponed.renewAfter()).isEqualTo(schedule.blockAfter());
		assertThat(postponed.blockAfter()).isEqualTo(schedule.blockAfter());
	}

}
