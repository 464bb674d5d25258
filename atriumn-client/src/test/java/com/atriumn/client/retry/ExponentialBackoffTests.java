package com.atriumn.client.retry;

import java.time.Duration;
import java.util.List;

import com.atriumn.client.call.Operation;
import com.atriumn.client.call.Phase;
import com.atriumn.client.error.AtriumnServerException;
import com.atriumn.client.error.CallFailure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ExponentialBackoffTests {

	private static final double ALMOST_ONE = Math.nextDown(1.0);

	private static final RetrySettings SETTINGS = new RetrySettings(10, 2, Duration.ofMillis(200),
			Duration.ofSeconds(5));

	@ParameterizedTest
	@CsvSource({ "1, 100", "2, 200", "3, 400", "4, 800", "5, 1600", "6, 2500", "7, 2500", "10, 2500" })
	void growsByTheFactorUpToTheLongestDelay(int attempt, long millis) {
		assertThat(delay(SETTINGS, 0.5, attempt)).isEqualTo(Duration.ofMillis(millis));
	}

	@ParameterizedTest
	@CsvSource({ "1, 200", "3, 800", "9, 5000" })
	void choosesBetweenZeroAndTheBound(int attempt, long boundMillis) {
		assertThat(delay(SETTINGS, 0, attempt)).isZero();
		assertThat(delay(SETTINGS, ALMOST_ONE, attempt)).isBetween(Duration.ofMillis(boundMillis).minusNanos(2),
				Duration.ofMillis(boundMillis));
	}

	@RepeatedTest(100)
	void staysWithinTheBoundWithRealRandomNumbers() {
		Duration delay = RetryPolicy.exponentialBackoff(SETTINGS).delayAfter(failed(2, null));
		assertThat(delay).isBetween(Duration.ZERO, Duration.ofMillis(400));
	}

	@Test
	void staysAtTheLongestDelayHoweverManyAttemptsThereWere() {
		RetrySettings endless = new RetrySettings(Integer.MAX_VALUE, 10, Duration.ofMillis(1), Duration.ofMinutes(1));
		assertThat(delay(endless, 0.5, Integer.MAX_VALUE)).isEqualTo(Duration.ofSeconds(30));
	}

	@Test
	void doesNotGrowWithFactorOfOne() {
		RetrySettings constant = new RetrySettings(10, 1, Duration.ofMillis(200), Duration.ofSeconds(5));
		assertThat(delay(constant, 0.5, 10)).isEqualTo(Duration.ofMillis(100));
	}

	@Test
	void doesNotWaitWithInitialDelayOfZero() {
		RetrySettings immediate = new RetrySettings(10, 2, Duration.ZERO, Duration.ZERO);
		assertThat(delay(immediate, ALMOST_ONE, 3)).isZero();
	}

	@Test
	void givesUpAfterMaxRetries() {
		ExponentialBackoff policy = policy(RetrySettings.defaults(), 0.5);
		assertThat(policy.delayAfter(failed(3, null))).isEqualTo(Duration.ofMillis(400));
		assertThat(policy.delayAfter(failed(4, null))).isNull();
	}

	@Test
	void makesNoRetryWhereNoneIsAllowed() {
		RetrySettings none = new RetrySettings(0, 2, Duration.ZERO, Duration.ZERO);
		assertThat(delay(none, 0.5, 1)).isNull();
		assertThat(RetryPolicy.none().delayAfter(failed(1, Duration.ofSeconds(1)))).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "PT0S", "PT1S", "PT1H" })
	void waitsAsLongAsTheServerAsksFor(Duration requested) {
		assertThat(policy(SETTINGS, 0.5).delayAfter(failed(1, requested))).isEqualTo(requested);
	}

	@Test
	void requestOfTheServerDoesNotAddRetries() {
		assertThat(policy(SETTINGS, 0.5).delayAfter(failed(11, Duration.ZERO))).isNull();
	}

	@Test
	void retriesRefusedForTheirNumberCostNothing() {
		ExponentialBackoff policy = policy(RetrySettings.defaults(), 0.5);
		for (int i = 0; i < 1000; i++) {
			policy.delayAfter(failed(4, null));
		}
		assertThat(policy.delayAfter(failed(1, null))).isEqualTo(Duration.ofMillis(100));
	}

	private static @Nullable Duration delay(RetrySettings settings, double random, int attempt) {
		return policy(settings, random).delayAfter(failed(attempt, null));
	}

	private static ExponentialBackoff policy(RetrySettings settings, double random) {
		return new ExponentialBackoff(settings, new RetryBudget(), () -> random);
	}

	static FailedAttempt failed(int number, @Nullable Duration requestedDelay) {
		CallFailure failure = new CallFailure(Operation.LIST_PROMPTS, 503, "server_error", null, null, null,
				requestedDelay, null, Phase.RESPONSE, true, List.of());
		return new FailedAttempt(number, new AtriumnServerException(failure, null), requestedDelay);
	}

}
