package com.atriumn.client.call;

import java.time.Duration;

import com.atriumn.client.credentials.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CallOptionsTests {

	private static final Secret TOKEN = Secret.of("canary-1b2c");

	@Test
	void defaultsLeaveEverythingToTheClient() {
		assertThat(CallOptions.defaults()).isEqualTo(new CallOptions(null, null, true));
	}

	@Test
	void eachOptionIsSetWithoutTouchingTheOthers() {
		CallOptions options = CallOptions.defaults()
			.withTimeout(Duration.ofSeconds(2))
			.withToken(TOKEN)
			.withoutRetries();
		assertThat(options).isEqualTo(new CallOptions(Duration.ofSeconds(2), TOKEN, false));
		assertThat(options.withTimeout(Duration.ofSeconds(3)))
			.isEqualTo(new CallOptions(Duration.ofSeconds(3), TOKEN, false));
		assertThat(CallOptions.defaults().timeout()).isNull();
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, -1 })
	void refusesTimeoutThatLeavesNoTime(long millis) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> CallOptions.defaults().withTimeout(Duration.ofMillis(millis)))
			.withMessage("'timeout' must be longer than zero");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " " })
	void refusesBlankToken(String token) {
		assertThatIllegalArgumentException().isThrownBy(() -> CallOptions.defaults().withToken(Secret.of(token)))
			.withMessage("'token' must not be blank");
	}

	@Test
	void doesNotShowTheToken() {
		assertThat(CallOptions.defaults().withToken(TOKEN).toString()).doesNotContain("canary");
	}

}
