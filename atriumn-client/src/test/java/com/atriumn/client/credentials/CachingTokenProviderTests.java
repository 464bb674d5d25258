package com.atriumn.client.credentials;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CachingTokenProvider}: what it keeps and for how long. The tokens of
 * {@link ScriptedSource} live 100 seconds; with a random number of 0.5 they are renewed
 * after 63 and given out for 90.
 */
class CachingTokenProviderTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private final MutableClock clock = new MutableClock();

	private final Background background = new Background();

	private final ScriptedSource source = new ScriptedSource();

	private final List<@Nullable Throwable> renewals = new ArrayList<>();

	private final CachingTokenProvider provider = provider(TokenCacheSettings.defaults());

	@Test
	void asksForNothingBeforeTheFirstCall() {
		assertThat(this.source.logins()).isZero();
		assertThat(this.provider.expiresAt()).isNull();
	}

	@Test
	void keepsFreshToken() {
		assertThat(token()).isEqualTo("token-1");
		this.clock.set(Duration.ofMillis(62_999));
		assertThat(token()).isEqualTo("token-1");
		assertThat(this.source.logins()).isOne();
	}

	@Test
	void givesOldTokenWhileOneRenewalIsUnderWay() {
		token();
		this.background.hold();
		this.clock.set(Duration.ofSeconds(63));
		assertThat(List.of(token(), token(), token())).containsOnly("token-1");
		assertThat(this.background.heldTasks()).isOne();
		this.background.runNext();
		assertThat(token()).isEqualTo("token-2");
		assertThat(this.background.heldTasks()).isZero();
	}

	@Test
	void givesNoTokenShortlyBeforeItExpires() {
		token();
		this.clock.set(Duration.ofSeconds(90));
		assertThat(token()).isEqualTo("token-2");
	}

	@Test
	void usesTokenNoLongerThanMaxAge() {
		this.source.issueFor(Duration.ofDays(1));
		token();
		this.background.hold();
		this.clock.set(Duration.ofMinutes(30).minusNanos(1));
		assertThat(token()).isEqualTo("token-1");
		this.background.runNext();
		this.clock.set(Duration.ofMinutes(30));
		assertThat(token()).isEqualTo("token-2");
	}

	@Test
	void countsLifeFromTheMomentTheTokenWasAskedFor() {
		this.source.duringLogin(() -> this.clock.advance(Duration.ofSeconds(20)));
		token();
		assertThat(this.provider.expiresAt()).isEqualTo(MutableClock.START.plusSeconds(100));
	}

	@Test
	void keepsTokenWithoutStatedLifeForLessThanFiveMinutes() {
		this.source.issueFor(null);
		token();
		assertThat(this.provider.expiresAt()).isEqualTo(MutableClock.START.plusSeconds(300));
		this.clock.set(Duration.ofSeconds(290));
		assertThat(token()).isEqualTo("token-2");
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, -1, Long.MIN_VALUE })
	void givesTokenWithoutLifeOnceAndKeepsItNot(long seconds) {
		this.source.issueFor(Duration.ofSeconds(seconds));
		assertThat(token()).isEqualTo("token-1");
		assertThat(token()).isEqualTo("token-2");
		assertThat(this.provider.expiresAt()).isNull();
	}

	@Test
	void keepsValidTokenWhenTheRenewedOneHasNoLife() {
		token();
		this.source.issueFor(Duration.ZERO);
		this.clock.set(Duration.ofSeconds(63));
		assertThat(List.of(token(), token(), token())).containsOnly("token-1");
		assertThat(this.source.logins()).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(longs = { 100L * 365 * 24 * 3600, Long.MAX_VALUE })
	void keepsTokenWithAbsurdLifeForMaxAge(long seconds) {
		this.source.issueFor(Duration.ofSeconds(seconds));
		token();
		assertThat(token()).isEqualTo("token-1");
		this.clock.set(Duration.ofMinutes(30));
		assertThat(token()).isEqualTo("token-2");
	}

	@Test
	void replacesRejectedToken() {
		assertThat(this.provider.reject(Secret.of(token()))).isTrue();
		assertThat(this.provider.expiresAt()).isNull();
		assertThat(token()).isEqualTo("token-2");
	}

	@Test
	void lateRejectionOfAnOldTokenKeepsTheNewOne() {
		Secret old = Secret.of(token());
		this.provider.reject(old);
		token();
		assertThat(this.provider.reject(old)).isTrue();
		assertThat(token()).isEqualTo("token-2");
		assertThat(this.source.logins()).isEqualTo(2);
	}

	@Test
	void rejectionDuringRenewalWaitsForThatRenewal() {
		Secret old = Secret.of(token());
		this.background.hold();
		this.clock.set(Duration.ofSeconds(63));
		token();
		this.provider.reject(old);
		this.background.runNext();
		assertThat(token()).isEqualTo("token-2");
		assertThat(this.background.heldTasks()).isZero();
	}

	@Test
	void forgetsEvictedToken() {
		token();
		this.provider.evict();
		assertThat(this.provider.expiresAt()).isNull();
		assertThat(token()).isEqualTo("token-2");
	}

	@Test
	void keepsNoTokenOfLoginThatWasEvictedMeanwhile() {
		this.source.duringLogin(this.provider::evict);
		assertThat(token()).isEqualTo("token-1");
		assertThat(this.provider.expiresAt()).isNull();
	}

	@Test
	void logsInForEachCallWhereNothingIsKept() {
		CachingTokenProvider uncached = provider(TokenCacheSettings.disabled());
		assertThat(uncached.token(TIMEOUT).reveal()).isEqualTo("token-1");
		assertThat(uncached.token(TIMEOUT).reveal()).isEqualTo("token-2");
		assertThat(uncached.expiresAt()).isNull();
		assertThat(uncached.reject(Secret.of("token-2"))).isFalse();
	}

	@Test
	void tellsListenerOfEachLogin() {
		token();
		RuntimeException failure = new IllegalStateException("down");
		this.source.failWith(failure);
		this.clock.set(Duration.ofSeconds(63));
		token();
		assertThat(this.renewals).containsExactly(null, failure);
	}

	@Test
	void logsInOnThreadsOfItsOwnByDefault() {
		Thread[] login = new Thread[1];
		this.source.duringLogin(() -> login[0] = Thread.currentThread());
		assertThat(CachingTokenProvider.of(this.source).token(TIMEOUT).reveal()).isEqualTo("token-1");
		assertThat(login[0]).isNotSameAs(Thread.currentThread());
		assertThat(login[0].isDaemon()).isTrue();
	}

	private String token() {
		return this.provider.token(TIMEOUT).reveal();
	}

	private CachingTokenProvider provider(TokenCacheSettings settings) {
		return new CachingTokenProvider(this.source, settings, this.renewals::add, this.background, this.clock,
				() -> 0.5);
	}

}
