package com.atriumn.emulator;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RateLimitTests extends AbstractEmulatorTests {

	@Override
	protected AtriumnEmulatorBuilder configure(AtriumnEmulatorBuilder builder) {
		return builder.rateLimits(true);
	}

	@Test
	void countsDownAndRefusesWhatIsOverTheLimit() {
		for (int remaining = 19; remaining >= 0; remaining--) {
			Reply reply = this.api.get("/prompts");
			assertThat(reply.status()).isEqualTo(200);
			assertThat(reply.header("X-RateLimit-Limit")).isEqualTo("20");
			assertThat(reply.header("X-RateLimit-Remaining")).isEqualTo(Integer.toString(remaining));
			assertThat(reply.header("X-RateLimit-Reset")).isEqualTo("60");
			assertThat(reply.header("Retry-After")).isNull();
		}
		this.clock.advance(Duration.ofMillis(14_500));
		Reply refused = this.api.get("/prompts");
		assertThat(refused.status()).isEqualTo(429);
		assertThat(refused.text("/error")).isEqualTo("rate_limited");
		assertThat(refused.header("X-RateLimit-Remaining")).isEqualTo("0");
		assertThat(refused.header("X-RateLimit-Reset")).isEqualTo("46");
		assertThat(refused.header("Retry-After")).isEqualTo("46");
	}

	@Test
	void beginsANewWindowByTheClock() {
		for (int i = 0; i < 25; i++) {
			this.api.get("/prompts");
		}
		this.clock.advance(Duration.ofSeconds(59));
		assertThat(this.api.get("/prompts").status()).isEqualTo(429);
		this.clock.advance(Duration.ofSeconds(1));
		assertThat(this.api.get("/prompts").header("X-RateLimit-Remaining")).isEqualTo("19");
	}

	@Test
	void keepsAWindowOfSeveralMinutes() {
		for (int i = 0; i < 3; i++) {
			assertThat(this.api.post("/auth/password/reset", "{\"email\":\"a@b\"}").status()).isEqualTo(200);
		}
		this.clock.advance(Duration.ofMinutes(9));
		Reply refused = this.api.post("/auth/password/reset", "{\"email\":\"a@b\"}");
		assertThat(refused.status()).isEqualTo(429);
		assertThat(refused.header("Retry-After")).isEqualTo("60");
	}

	@Test
	void limitsEachOperationApart() {
		for (int i = 0; i < 11; i++) {
			this.api.delete("/prompts/x");
		}
		assertThat(this.api.delete("/prompts/x").status()).isEqualTo(429);
		assertThat(this.api.get("/prompts/x").status()).isEqualTo(404);
	}

	@Test
	void bothFormsOfTextIngestionShareOneLimit() {
		for (int i = 0; i < 10; i++) {
			this.api.post("/ingest/text", "{\"content\":\"x\"}");
			this.api.post("/ingest/text", "{}");
		}
		assertThat(this.api.post("/ingest/text", "{\"content\":\"x\"}").status()).isEqualTo(429);
		assertThat(this.emulator.state().contentItems()).hasSize(20);
	}

	@Test
	void tasksAndObjectStorageAreNotLimited() {
		Reply reply = this.api.post("/v1/prompt", "{\"app\":\"a\",\"task\":\"t\",\"input\":{}}");
		assertThat(reply.header("X-RateLimit-Limit")).isNull();
	}

	@Test
	void aFailedCallCountsAndCarriesTheHeaders() {
		Reply reply = this.api.as(null).get("/prompts");
		assertThat(reply.status()).isEqualTo(401);
		assertThat(reply.header("X-RateLimit-Remaining")).isEqualTo("19");
	}

	@Test
	void limitsNothingByDefault() {
		try (AtriumnEmulator unlimited = AtriumnEmulator.start()) {
			Api api = new Api(unlimited);
			for (int i = 0; i < 25; i++) {
				assertThat(api.get("/prompts").status()).isEqualTo(200);
			}
			assertThat(api.get("/prompts").header("X-RateLimit-Limit")).isNull();
		}
	}

	@Test
	void readsTheContractsNotation() {
		assertThat(RateLimit.parse("60/min")).isEqualTo(new RateLimit(60, Duration.ofMinutes(1)));
		assertThat(RateLimit.parse("3/10min")).isEqualTo(new RateLimit(3, Duration.ofMinutes(10)));
		assertThatIllegalArgumentException().isThrownBy(() -> RateLimit.parse("3/hour"))
			.withMessageContaining("3/hour");
	}

}
