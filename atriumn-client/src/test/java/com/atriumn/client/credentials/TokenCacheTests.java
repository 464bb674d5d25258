package com.atriumn.client.credentials;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TokenCache}: who may start a login and whose token is kept, where two
 * threads meet.
 */
class TokenCacheTests {

	private static final Instant NOW = MutableClock.START;

	private final TokenCache cache = new TokenCache();

	private final PendingLogin first = new PendingLogin();

	private final PendingLogin second = new PendingLogin();

	@Test
	void secondCallerJoinsLoginOfTheFirst() {
		assertThat(this.cache.join(this.first, NOW)).isSameAs(this.first);
		assertThat(this.cache.join(this.second, NOW)).isSameAs(this.first);
	}

	@Test
	void callerWhoComesAfterTheLoginGetsItsToken() {
		this.cache.join(this.first, NOW);
		this.cache.replace(this.first, token("new"));
		PendingLogin joined = this.cache.join(this.second, NOW);
		assertThat(joined).isNotSameAs(this.second);
		assertThat(joined.await(Duration.ZERO)).isEqualTo(Secret.of("new"));
		assertThat(this.cache.isLoginUnderWay()).isFalse();
	}

	@Test
	void loginThatWasForgottenLeavesTheLaterOneAlone() {
		this.cache.join(this.first, NOW);
		this.cache.clear();
		assertThat(this.cache.join(this.second, NOW)).isSameAs(this.second);
		this.cache.replace(this.first, token("forgotten"));
		this.cache.postpone(this.first, NOW, 0);
		assertThat(this.cache.token()).isNull();
		assertThat(this.cache.isLoginUnderWay()).isTrue();
		this.cache.replace(this.second, token("kept"));
		assertThat(this.cache.token()).isEqualTo(token("kept"));
	}

	private static CachedToken token(String value) {
		RefreshSchedule schedule = RefreshSchedule.of(NOW, Duration.ofHours(1), Duration.ofMinutes(30), 0);
		return new CachedToken(Secret.of(value), schedule);
	}

}
