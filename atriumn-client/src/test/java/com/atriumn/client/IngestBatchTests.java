package com.atriumn.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.atriumn.client.error.AtriumnInvalidRequestException;
import com.atriumn.client.error.AtriumnRateLimitException;
import com.atriumn.client.ingest.BatchOptions;
import com.atriumn.client.ingest.BatchProgress;
import com.atriumn.client.ingest.IngestBatch;
import com.atriumn.client.ingest.IngestBatchResult;
import com.atriumn.client.ingest.IngestOutcome;
import com.atriumn.client.ingest.IngestSource;
import com.atriumn.client.ingest.Ingestion;
import com.atriumn.client.ingest.IngestionException;
import com.atriumn.client.transfer.Content;
import com.atriumn.emulator.AtriumnEmulator;
import com.atriumn.emulator.EmulatedContentItem;
import com.atriumn.emulator.EmulatedOperation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * A batch keeps to the service's limits and loses nothing.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class IngestBatchTests {

	private final TestTime time = new TestTime();

	private final AtriumnEmulator emulator = AtriumnEmulator.builder().clock(this.time).rateLimits(true).start();

	private final AtriumnClient client = AtriumnClient.builder()
		.baseUrl(this.emulator.baseUrl())
		.apiKey(this.emulator.apiKey())
		.time(this.time)
		.build();

	@AfterEach
	void stop() {
		this.client.close();
		this.emulator.close();
	}

	@Test
	void aThousandTextsArriveAtTwentyAMinute() {
		IngestBatchResult result = ingest(texts(1000), BatchOptions.defaults());
		assertThat(result.isComplete()).isTrue();
		assertThat(items()).hasSize(1000);
		assertThat(this.time.passed()).isBetween(Duration.ofMinutes(49), Duration.ofMinutes(55));
		assertThat(this.emulator.requests(EmulatedOperation.INGEST_TEXT)
			.stream()
			.filter((request) -> request.status() == 429)
			.count()).isLessThan(10);
	}

	@Test
	void outcomesHaveTheOrderOfTheInput() {
		List<IngestSource> sources = texts(30);
		List<Ingestion> ingested = ingest(sources, BatchOptions.defaults()).ingested();
		assertThat(ingested).extracting((ingestion) -> text(ingestion.id()))
			.containsExactlyElementsOf(IntStream.range(0, 30).mapToObj((i) -> "text " + i).toList());
	}

	@Test
	void oneBadItemTakesNoOtherWithIt() {
		List<IngestSource> sources = new ArrayList<>(texts(5));
		sources.add(2, IngestSource.file("a.txt", Content.of(() -> {
			throw new IOException("broken");
		}, 10)));
		IngestBatchResult result = ingest(sources, BatchOptions.defaults());
		assertThat(result.outcomes()).hasSize(6);
		assertThat(result.outcomes().get(2)).isInstanceOfSatisfying(IngestOutcome.Failed.class,
				(outcome) -> assertThat(outcome.failure()).isInstanceOf(IngestionException.class));
		assertThat(result.ingested()).hasSize(5);
		assertThat(result.isComplete()).isFalse();
	}

	@Test
	void aFailureIsTheItemsOwn() {
		this.emulator.fault(EmulatedOperation.INGEST_TEXT).status(400);
		IngestBatchResult result = ingest(texts(5), BatchOptions.defaults().withConcurrency(1));
		assertThat(result.failures()).singleElement().isInstanceOf(AtriumnInvalidRequestException.class);
		assertThat(result.outcomes().get(0)).isInstanceOf(IngestOutcome.Failed.class);
		assertThat(result.ingested()).hasSize(4);
	}

	@Test
	void takesAnyMixAndLetsNoLimitHoldUpAnother() {
		List<IngestSource> sources = new ArrayList<>();
		IntStream.range(0, 20).forEach((i) -> sources.add(IngestSource.url("https://example.com/" + i)));
		sources.addAll(texts(20));
		IntStream.range(0, 20).forEach((i) -> sources.add(IngestSource.file(i + ".txt", Content.ofText("file"))));
		assertThat(ingest(sources, BatchOptions.defaults()).isComplete()).isTrue();
		assertThat(this.time.passed()).isBetween(Duration.ofMinutes(1), Duration.ofMinutes(2));
	}

	@Test
	void anItemThatTheLimitRefusesKeepsItsSpooledContent() {
		this.emulator.fault(EmulatedOperation.REQUEST_FILE_UPLOAD).status(429).retryAfter(Duration.ofSeconds(7));
		Content content = Content.spooled(new ByteArrayInputStream(new byte[7]));
		IngestBatchResult result = ingest(List.of(IngestSource.file("a.bin", content)), BatchOptions.defaults());
		assertThat(result.isComplete()).isTrue();
		assertThat(this.time.passed()).isEqualTo(Duration.ofSeconds(7));
	}

	@Test
	void aServiceThatRefusesForEverIsAFailure() {
		this.emulator.fault(EmulatedOperation.INGEST_TEXT).always().status(429);
		assertThat(ingest(texts(2), BatchOptions.defaults()).failures()).hasSize(2)
			.allSatisfy((failure) -> assertThat(failure).isInstanceOf(AtriumnRateLimitException.class));
	}

	@Test
	void hasNoMoreUnderWayThanAllowed() {
		ConcurrencyProbe probe = new ConcurrencyProbe();
		List<IngestSource> sources = IntStream.range(0, 12).mapToObj((i) -> probe.source()).toList();
		ingest(sources, BatchOptions.defaults().withConcurrency(3));
		assertThat(probe.most()).isBetween(1, 3);
	}

	@Test
	void tellsProgressAndHowLongItPauses() {
		List<BatchProgress> seen = new ArrayList<>();
		this.emulator.fault(EmulatedOperation.INGEST_TEXT).status(400);
		ingest(texts(25), BatchOptions.defaults().withConcurrency(1).withListener(seen::add));
		assertThat(seen).endsWith(new BatchProgress(24, 1, 0, null));
		assertThat(seen).filteredOn((progress) -> progress.pausedUntil() != null)
			.containsExactly(new BatchProgress(20, 1, 4, this.time.now()));
	}

	@Test
	void aListenerThatThrowsEndsTheBatch() {
		BatchOptions options = BatchOptions.defaults().withListener((progress) -> {
			throw new IllegalStateException("enough");
		});
		assertThatIllegalStateException().isThrownBy(() -> ingest(texts(5), options)).withMessage("enough");
		assertThat(this.client.connections().leased()).isZero();
	}

	@Test
	void itsTimeEndsItBetweenTwoItems() {
		BatchOptions options = BatchOptions.defaults().withConcurrency(1).withTimeout(Duration.ofSeconds(90));
		IngestBatchResult result = ingest(texts(100), options);
		assertThat(result.ingested()).hasSize(40);
		assertThat(result.outcomes().subList(40, 100)).allMatch(IngestOutcome.NotAttempted.class::isInstance);
		assertThat(this.time.passed()).isEqualTo(Duration.ofSeconds(90));
	}

	@Test
	void anInterruptCutsOffWhatIsUnderWayAndReturnsWhatHasBeenDone() {
		this.emulator.fault(EmulatedOperation.INGEST_URL).hang();
		Thread caller = Thread.currentThread();
		BatchOptions options = BatchOptions.defaults()
			.withConcurrency(2)
			.withListener((progress) -> caller.interrupt());
		List<IngestSource> sources = new ArrayList<>(texts(10));
		sources.add(0, IngestSource.url("https://example.com/"));
		IngestBatchResult result = ingest(sources, options);
		assertThat(Thread.interrupted()).isTrue();
		assertThat(result.outcomes().get(0)).isNotInstanceOf(IngestOutcome.Ingested.class);
		assertThat(result.ingested()).isNotEmpty().hasSizeLessThan(10);
		assertThat(result.outcomes()).anyMatch(IngestOutcome.NotAttempted.class::isInstance);
	}

	@Test
	void aCancellationLetsWhatIsUnderWayEnd() throws Exception {
		CountDownLatch sending = new CountDownLatch(1);
		CountDownLatch cancelled = new CountDownLatch(1);
		IngestSource slow = IngestSource.file("slow.txt", Content.of(() -> {
			sending.countDown();
			awaitQuietly(cancelled);
			return new ByteArrayInputStream(new byte[3]);
		}, 3));
		List<IngestSource> sources = new ArrayList<>(List.of(slow));
		sources.addAll(texts(3));
		IngestBatch batch = this.client.ingest().startBatch(sources.subList(0, 1), BatchOptions.defaults());
		sending.await();
		assertThat(batch.isDone()).isFalse();
		batch.cancel();
		cancelled.countDown();
		assertThat(batch.await().isComplete()).isTrue();
		assertThat(batch.isDone()).isTrue();
	}

	@Test
	void aCancellationReturnsWhatHasBeenDone() throws Exception {
		CountDownLatch paused = new CountDownLatch(1);
		CountDownLatch cancelled = new CountDownLatch(1);
		BatchOptions options = BatchOptions.defaults().withConcurrency(1).withListener((progress) -> {
			if (progress.pausedUntil() != null) {
				paused.countDown();
				awaitQuietly(cancelled);
			}
		});
		IngestBatch batch = this.client.ingest().startBatch(texts(50), options);
		paused.await();
		batch.cancel();
		cancelled.countDown();
		IngestBatchResult result = batch.await();
		assertThat(result.ingested()).hasSize(20);
		assertThat(result.outcomes()).filteredOn(IngestOutcome.NotAttempted.class::isInstance).hasSize(30);
	}

	@Test
	void anEmptyBatchIsComplete() {
		assertThat(ingest(List.of(), BatchOptions.defaults()).isComplete()).isTrue();
	}

	@Test
	@EnabledForJreRange(min = JRE.JAVA_21)
	void usesVirtualThreadsWhereTheRuntimeHasThem() throws Exception {
		assertThat(workerThread()).startsWith("VirtualThread");
	}

	@Test
	@EnabledForJreRange(max = JRE.JAVA_20)
	void usesDaemonThreadsElsewhere() throws Exception {
		assertThat(workerThread()).startsWith("Thread[atriumn-batch");
	}

	private static String workerThread() throws Exception {
		ExecutorService workers = Workers.start(1);
		try {
			return workers.submit(() -> Thread.currentThread().toString()).get();
		}
		finally {
			workers.shutdown();
		}
	}

	private IngestBatchResult ingest(List<IngestSource> sources, BatchOptions options) {
		return this.client.ingest().ingestBatch(sources, options);
	}

	private String text(String id) {
		return this.emulator.state()
			.contentItems()
			.stream()
			.filter((item) -> item.id().equals(id))
			.map((item) -> new String(this.emulator.state().bytesOf(item.s3Key()).orElseThrow()))
			.findFirst()
			.orElseThrow();
	}

	private List<EmulatedContentItem> items() {
		return this.emulator.state().contentItems();
	}

	private static List<IngestSource> texts(int count) {
		return IntStream.range(0, count).mapToObj((i) -> IngestSource.text("text " + i)).toList();
	}

	private static void awaitQuietly(CountDownLatch latch) {
		boolean interrupted = false;
		while (true) {
			try {
				latch.await();
				break;
			}
			catch (InterruptedException ex) {
				interrupted = true;
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Counts how many of its sources are being read at once.
	 */
	private static final class ConcurrencyProbe {

		private int now;

		private int most;

		private IngestSource source() {
			return IngestSource.file("a.txt", Content.of(this::open, 1));
		}

		private synchronized InputStream open() {
			this.now++;
			this.most = Math.max(this.most, this.now);
			return new ByteArrayInputStream(new byte[1]) {

				@Override
				public void close() {
					ended();
				}

			};
		}

		private synchronized void ended() {
			this.now--;
		}

		private synchronized int most() {
			return this.most;
		}

	}

}
