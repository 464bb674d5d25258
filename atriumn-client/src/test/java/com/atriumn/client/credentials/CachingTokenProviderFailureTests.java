package com.atriumn.client.credentials;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.atriumn.client.call.Operation;
import com.atriumn.client.call.Phase;
import com.atriumn.client.error.AtriumnServerException;
import com.atriumn.client.error.CallFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link CachingTokenProvider}: what happens when a login fails, cannot start,
 * or takes longer than its caller has.
 */
@Timeout(60)
class CachingTokenProviderFailureTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private final MutableClock clock = new MutableClock();

	private final Background background = new Background();

	private final ScriptedSource source = new ScriptedSource();

	private final CachingTokenProvider provider = new CachingTokenProvider(this.source, TokenCacheSettings.defaults(),
			TokenRenewalListener.none(), this.background, this.clock, () -> 0.5);

	private final Logger logger = (Logger) LoggerFactory.getLogger(CachingTokenProvider.class);

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	@BeforeEach
	void captureLog() {
		this.log.start();
		this.logger.addAppender(this.log);
		this.logger.setLevel(Level.INFO);
		this.logger.setAdditive(false);
	}

	@AfterEach
	void releaseLog() {
		this.logger.detachAppender(this.log);
		this.logger.setLevel(null);
		this.logger.setAdditive(true);
	}

	@Test
	void failedRenewalKeepsValidTokenAndBacksOff() {
		token();
		this.source.failWith(new IllegalStateException("down"));
		for (long millis : new long[] { 63_000, 63_749 }) {
			this.clock.set(Duration.ofMillis(millis));
			assertThat(token()).isEqualTo("token-1");
			assertThat(this.source.logins()).isEqualTo(2);
		}
		for (long millis : new long[] { 63_750, 65_249 }) {
			this.clock.set(Duration.ofMillis(millis));
			assertThat(token()).isEqualTo("token-1");
			assertThat(this.source.logins()).isEqualTo(3);
		}
		this.clock.set(Duration.ofMillis(65_250));
		token();
		assertThat(this.source.logins()).isEqualTo(4);
	}

	@Test
	void failureIsThrownOnceTheTokenMayNotBeUsed() {
		token();
		IllegalStateException failure = new IllegalStateException("down");
		this.source.failWith(failure);
		this.clock.set(Duration.ofSeconds(63));
		token();
		this.clock.set(Duration.ofSeconds(90));
		assertThat(catchThrowable(this::token)).isSameAs(failure);
	}

	@Test
	void failureReachesCallerAsItWasThrownAndNextCallerTriesAgain() {
		AtriumnServerException failure = new AtriumnServerException(new CallFailure(Operation.REQUEST_TOKEN, 503,
				"server_error", null, null, null, null, null, Phase.RESPONSE, true, List.of()), null);
		this.source.failWith(failure);
		assertThat(catchThrowable(this::token)).isSameAs(failure);
		this.source.recover();
		assertThat(token()).isEqualTo("token-2");
	}

	@Test
	void sourceThatGivesNothingFailsTheCall() {
		@SuppressWarnings("NullAway")
		CachingTokenProvider provider = new CachingTokenProvider(() -> null, TokenCacheSettings.defaults(),
				TokenRenewalListener.none(), this.background, this.clock, () -> 0.5);
		assertThatExceptionOfType(NullPointerException.class).isThrownBy(() -> provider.token(TIMEOUT));
	}

	@Test
	void errorOfTheSourceDoesNotLeaveCallersWaiting() {
		this.source.duringLogin(() -> {
			throw new StackOverflowError();
		});
		assertThatExceptionOfType(StackOverflowError.class).isThrownBy(this::token);
		assertThatExceptionOfType(StackOverflowError.class).isThrownBy(this::token);
		assertThat(this.source.logins()).isEqualTo(2);
	}

	@Test
	void executorThatTakesNoTasksKeepsValidToken() {
		token();
		this.background.refuse();
		this.clock.set(Duration.ofSeconds(63));
		assertThat(token()).isEqualTo("token-1");
	}

	@Test
	void executorThatTakesNoTasksFailsEachCallWithoutToken() {
		this.background.refuse();
		for (int i = 0; i < 2; i++) {
			assertThatIllegalStateException().isThrownBy(this::token)
				.withMessage("The login could not be started")
				.withStackTraceContaining("shut down");
		}
	}

	@Test
	void waitsNoLongerThanItsCallerHasAndLeavesTheLoginToOthers() {
		this.background.hold();
		for (Duration timeout : List.of(Duration.ofMillis(1), Duration.ZERO, Duration.ofSeconds(-1))) {
			assertThatExceptionOfType(TokenTimeoutException.class).isThrownBy(() -> this.provider.token(timeout))
				.withMessage("No access token within " + timeout.toMillis() + " ms");
		}
		assertThat(this.background.heldTasks()).isOne();
		this.background.runNext();
		assertThat(this.provider.token(Duration.ZERO).reveal()).isEqualTo("token-1");
	}

	@Test
	void bearsAbsurdTimeout() {
		assertThat(this.provider.token(Duration.ofSeconds(Long.MAX_VALUE)).reveal()).isEqualTo("token-1");
	}

	@Test
	void interruptEndsWaitOfThatCallerOnly() throws Exception {
		this.background.hold();
		CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
		CountDownLatch started = new CountDownLatch(1);
		Thread caller = new Thread(() -> {
			started.countDown();
			Throwable failure = catchThrowable(this::token);
			interrupted.complete(failure instanceof TokenInterruptedException && Thread.interrupted());
		});
		caller.start();
		started.await();
		caller.interrupt();
		assertThat(interrupted.get(30, TimeUnit.SECONDS)).isTrue();
		caller.join();
		this.background.runNext();
		assertThat(token()).isEqualTo("token-1");
		assertThat(this.source.logins()).isOne();
	}

	@Test
	void logsFirstFailureAndRecoveryOnly() {
		token();
		this.source.failWith(new IllegalStateException("down"));
		this.clock.set(Duration.ofSeconds(63));
		token();
		this.clock.advance(Duration.ofSeconds(10));
		token();
		this.source.recover();
		this.clock.advance(Duration.ofSeconds(10));
		token();
		assertThat(this.log.list).extracting(ILoggingEvent::getLevel, ILoggingEvent::getFormattedMessage)
			.containsExactly(
					tuple(Level.WARN,
							"The access token could not be renewed, the present one serves until "
									+ "2026-01-01T00:01:30Z: java.lang.IllegalStateException: down"),
					tuple(Level.INFO, "The access token is renewed again"));
	}

	@Test
	void bearsListenerThatFails() {
		TokenRenewalListener broken = (failure) -> {
			throw new IllegalStateException("broken listener");
		};
		CachingTokenProvider provider = new CachingTokenProvider(this.source, TokenCacheSettings.defaults(), broken,
				this.background, this.clock, () -> 0.5);
		assertThat(provider.token(TIMEOUT).reveal()).isEqualTo("token-1");
		assertThat(provider.token(TIMEOUT).reveal()).isEqualTo("token-1");
		assertThat(this.log.list).extracting(ILoggingEvent::getFormattedMessage)
			.containsExactly("The token renewal listener failed");
	}

	private String token() {
		return this.provider.token(TIMEOUT).reveal();
	}

}
