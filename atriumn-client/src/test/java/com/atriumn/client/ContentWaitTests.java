package com.atriumn.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import com.atriumn.client.error.AtriumnPermissionException;
import com.atriumn.client.error.AtriumnServerException;
import com.atriumn.client.ingest.ContentFailedException;
import com.atriumn.client.ingest.ContentGoneException;
import com.atriumn.client.ingest.ContentInterruptedException;
import com.atriumn.client.ingest.ContentItem;
import com.atriumn.client.ingest.ContentStatus;
import com.atriumn.client.ingest.ContentTimeoutException;
import com.atriumn.client.ingest.IngestSource;
import com.atriumn.client.ingest.WaitOptions;
import com.atriumn.client.retry.RetryPolicy;
import com.atriumn.emulator.AtriumnEmulator;
import com.atriumn.emulator.EmulatedOperation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Waiting for a content item ends, one way or another, and spares the service.
 */
class ContentWaitTests {

	private static final Duration STEP = Duration.ofSeconds(20);

	private final TestTime time = new TestTime();

	private final AtriumnEmulator emulator = AtriumnEmulator.builder()
		.clock(this.time)
		.processingStep(STEP)
		.rateLimits(true)
		.start();

	private final AtriumnClient client = AtriumnClient.builder()
		.baseUrl(this.emulator.baseUrl())
		.apiKey(this.emulator.apiKey())
		.retryPolicy(RetryPolicy.none())
		.time(this.time)
		.build();

	private final String id = this.client.ingest().ingest(IngestSource.url("https://example.com/")).id();

	@AfterEach
	void stop() {
		this.client.close();
		this.emulator.close();
	}

	@Test
	void tellsEachStatusOnce() {
		List<ContentStatus> seen = new ArrayList<>();
		ContentItem item = await(WaitOptions.defaults().withListener((changed) -> seen.add(changed.status())));
		assertThat(item.status()).isEqualTo(ContentStatus.COMPLETED);
		assertThat(seen).containsExactly(ContentStatus.PENDING, ContentStatus.PROCESSING, ContentStatus.COMPLETED);
	}

	@Test
	void looksLessAndLessOftenAndNeverMoreThanOnceASecond() {
		await(WaitOptions.defaults());
		List<Duration> sleeps = this.time.sleeps();
		assertThat(sleeps.get(0)).isBetween(Duration.ofSeconds(1), Duration.ofMillis(1500));
		assertThat(sleeps)
			.allSatisfy((sleep) -> assertThat(sleep).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(15)));
		assertThat(sleeps.get(sleeps.size() - 1)).isGreaterThan(Duration.ofSeconds(5));
		assertThat(sleeps).hasSizeLessThan(12);
	}

	@Test
	void delaysGrowToTenSecondsAndAreJitteredUpwards() {
		assertThat(delays(0)).startsWith(1000L, 1500L, 2250L).endsWith(10_000L);
		assertThat(delays(0.999999)).startsWith(1499L, 2249L)
			.allSatisfy((delay) -> assertThat(delay).isLessThan(15_000));
	}

	@Test
	void waitsForTheNextWindowWhenTheLimitIsUsedUp() {
		IntStream.range(0, 60).forEach((i) -> this.client.ingest().getContentItem(this.id));
		this.emulator.clearRequests();
		await(WaitOptions.defaults());
		assertThat(this.emulator.requests(EmulatedOperation.GET_CONTENT_ITEM)).extracting("status")
			.containsOnlyOnce(429)
			.endsWith(200);
		assertThat(this.time.sleeps().get(0)).isEqualTo(Duration.ofMinutes(1));
	}

	@Test
	void aLookThatFailsForAPassingReasonIsNotTheEnd() {
		this.emulator.fault(EmulatedOperation.GET_CONTENT_ITEM).next(3).status(503);
		assertThat(await(WaitOptions.defaults()).status()).isEqualTo(ContentStatus.COMPLETED);
	}

	@Test
	void aLookThatIsRefusedIsTheEnd() {
		this.emulator.fault(EmulatedOperation.GET_CONTENT_ITEM).status(403);
		assertThatExceptionOfType(AtriumnPermissionException.class).isThrownBy(() -> await(WaitOptions.defaults()));
	}

	@Test
	void anItemThatCannotBeProcessedIsATypedFailure() {
		this.emulator.processing().failNext(1);
		String failing = this.client.ingest().ingest(IngestSource.url("https://example.com/")).id();
		assertThatExceptionOfType(ContentFailedException.class)
			.isThrownBy(() -> this.client.ingest().awaitContentItem(failing, WaitOptions.defaults()))
			.withMessage("Content item '" + failing + "' could not be processed: its status is ERROR")
			.satisfies((ex) -> assertThat(ex.contentId()).isEqualTo(failing));
	}

	@Test
	void anItemThatDisappearsIsATypedFailure() {
		WaitOptions options = WaitOptions.defaults()
			.withListener((item) -> this.client.ingest().deleteContentItem(item.id()));
		assertThatExceptionOfType(ContentGoneException.class).isThrownBy(() -> await(options))
			.withMessageContaining("has disappeared")
			.satisfies(
					(ex) -> assertThat(ex.lastSeen()).extracting(ContentItem::status).isEqualTo(ContentStatus.PENDING));
	}

	@Test
	void anItemThatNeverWasIsATypedFailure() {
		assertThatExceptionOfType(ContentGoneException.class)
			.isThrownBy(() -> this.client.ingest().awaitContentItem("none", WaitOptions.defaults()))
			.withMessageContaining("does not exist");
	}

	@Test
	void aWaitEndsInTimeAndSaysWhatItSaw() {
		Duration timeout = Duration.ofSeconds(30);
		assertThatExceptionOfType(ContentTimeoutException.class).isThrownBy(() -> await(WaitOptions.atMost(timeout)))
			.withMessageContaining("was not completed within 30000 ms; its status is PROCESSING");
		assertThat(this.time.passed()).isLessThanOrEqualTo(timeout);
	}

	@Test
	void aTimeoutSaysWhyTheLastLookFailed() {
		this.emulator.fault(EmulatedOperation.GET_CONTENT_ITEM).always().status(503);
		assertThatExceptionOfType(ContentTimeoutException.class)
			.isThrownBy(() -> await(WaitOptions.atMost(Duration.ofSeconds(30))))
			.withMessageContaining("its status is unknown")
			.withCauseInstanceOf(AtriumnServerException.class);
	}

	@Test
	void anInterruptEndsTheWait() {
		WaitOptions options = WaitOptions.defaults().withListener((item) -> Thread.currentThread().interrupt());
		assertThatExceptionOfType(ContentInterruptedException.class).isThrownBy(() -> await(options));
		assertThat(Thread.interrupted()).isTrue();
	}

	private ContentItem await(WaitOptions options) {
		return this.client.ingest().awaitContentItem(this.id, options);
	}

	private static List<Long> delays(double random) {
		PollDelays delays = new PollDelays(() -> random);
		return IntStream.range(0, 12).mapToObj((i) -> delays.next().toMillis()).toList();
	}

}
