package com.atriumn.client.retry;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RetrySettingsTests {

	private static final Duration SECOND = Duration.ofSeconds(1);

	@Test
	void defaultsAreThoseOfTheGuide() {
		assertThat(RetrySettings.defaults())
			.isEqualTo(new RetrySettings(3, 2, Duration.ofMillis(200), Duration.ofSeconds(5)));
	}

	@Test
	void refusesNegativeMaxRetries() {
		assertThatIllegalArgumentException().isThrownBy(() -> new RetrySettings(-1, 2, SECOND, SECOND))
			.withMessage("'maxRetries' must not be negative");
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.99, 0, -2, Double.NaN, Double.POSITIVE_INFINITY })
	void refusesFactorThatDoesNotGrow(double factor) {
		assertThatIllegalArgumentException().isThrownBy(() -> new RetrySettings(3, factor, SECOND, SECOND))
			.withMessage("'backoffFactor' must be at least 1");
	}

	@Test
	void refusesNegativeInitialDelay() {
		assertThatIllegalArgumentException().isThrownBy(() -> new RetrySettings(3, 2, SECOND.negated(), SECOND))
			.withMessage("'initialDelay' must not be negative");
	}

	@Test
	void refusesMaxDelayBelowInitialDelay() {
		assertThatIllegalArgumentException().isThrownBy(() -> new RetrySettings(3, 2, SECOND, SECOND.minusNanos(1)))
			.withMessage("'maxDelay' must not be shorter than 'initialDelay'");
	}

}
