package com.atriumn.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.atriumn.client.error.AtriumnRateLimitException;
import com.atriumn.client.error.AtriumnServerException;
import com.atriumn.client.ingest.ContentFailedException;
import com.atriumn.client.ingest.ContentItem;
import com.atriumn.client.ingest.ContentStatus;
import com.atriumn.client.ingest.ContentTimeoutException;
import com.atriumn.client.ingest.FileUploadRequest;
import com.atriumn.client.ingest.IngestSource;
import com.atriumn.client.ingest.IngestStep;
import com.atriumn.client.ingest.Ingestion;
import com.atriumn.client.ingest.IngestionException;
import com.atriumn.client.ingest.PendingIngestion;
import com.atriumn.client.ingest.SourceType;
import com.atriumn.client.ingest.TextUploadRequest;
import com.atriumn.client.ingest.WaitOptions;
import com.atriumn.client.transfer.Content;
import com.atriumn.client.transfer.TransferOptions;
import com.atriumn.emulator.AtriumnEmulator;
import com.atriumn.emulator.EmulatedContentItem;
import com.atriumn.emulator.EmulatedOperation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * A text, a URL or a file is ingested in one call, which can be resumed.
 */
class IngestionTests {

	private static final String LARGE_TEXT = "Ünïcode ".repeat(200_000);

	@TempDir
	private Path directory;

	private final TestTime time = new TestTime();

	private final AtriumnEmulator emulator = AtriumnEmulator.builder()
		.clock(this.time)
		.processingStep(Duration.ofSeconds(3))
		.start();

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
	void aSmallTextTravelsInTheRequest() {
		TextUploadRequest request = TextUploadRequest.builder().userId("u").metadata(Map.of("a", "b")).build();
		ContentItem item = ingestAndWait(IngestSource.text("hello", request));
		assertThat(item.sourceType()).isEqualTo(SourceType.TEXT);
		assertThat(item.userId()).isEqualTo("u");
		assertThat(item.metadata()).containsEntry("a", "b");
		assertThat(this.emulator.requestCount(EmulatedOperation.UPLOAD_TO_URL)).isZero();
		assertThat(this.client.ingest().getTextContent(item.id())).isEqualTo("hello");
	}

	@Test
	void aLargeTextIsUploaded() {
		ContentItem item = ingestAndWait(IngestSource.text(LARGE_TEXT));
		assertThat(item.sourceType()).isEqualTo(SourceType.TEXT);
		assertThat(item.contentType()).isEqualTo("text/plain");
		assertThat(this.client.ingest().getTextContent(item.id())).isEqualTo(LARGE_TEXT);
	}

	@Test
	void aTextThatAsksForACallbackIsUploaded() {
		TextUploadRequest request = TextUploadRequest.builder()
			.contentType("text/markdown")
			.callbackUrl("https://example.com/done")
			.build();
		ContentItem item = ingestAndWait(IngestSource.text("# hello", request));
		assertThat(item.contentType()).isEqualTo("text/markdown");
		assertThat(this.emulator.requestCount(EmulatedOperation.REQUEST_TEXT_UPLOAD)).isOne();
	}

	@Test
	void aUrlIsFetchedByTheService() {
		ContentItem item = ingestAndWait(IngestSource.url("https://example.com/page"));
		assertThat(item.sourceType()).isEqualTo(SourceType.URL);
		assertThat(item.sourceUri()).isEqualTo("https://example.com/page");
	}

	@Test
	void aFileIsUploadedUnderItsName() throws IOException {
		Path file = Files.writeString(this.directory.resolve("report.pdf"), "pdf");
		ContentItem item = ingestAndWait(IngestSource.file(file));
		assertThat(item.sourceType()).isEqualTo(SourceType.FILE);
		assertThat(item.contentType()).isEqualTo("application/pdf");
		assertThat(item.size()).isEqualTo(3);
	}

	@Test
	void aFileCanBeASpooledStream() {
		ContentItem item = ingestAndWait(
				IngestSource.file("a.csv", Content.spooled(new ByteArrayInputStream(new byte[7]))));
		assertThat(item.contentType()).isEqualTo("text/csv");
		assertThat(item.size()).isEqualTo(7);
	}

	@Test
	void doesNotWaitUnlessAsked() {
		Ingestion ingestion = this.client.ingest().ingest(IngestSource.url("https://example.com/"));
		assertThat(ingestion.status()).isEqualTo(ContentStatus.PENDING);
		assertThat(this.emulator.requestCount(EmulatedOperation.GET_CONTENT_ITEM)).isZero();
	}

	@Test
	void whatFailsBeforeThereIsAnItemIsAnOrdinaryFailure() {
		this.emulator.fault(EmulatedOperation.REQUEST_FILE_UPLOAD).status(429);
		assertThatExceptionOfType(AtriumnRateLimitException.class).isThrownBy(() -> ingest(file("a")));
	}

	@Test
	void anUploadThatFailsNamesTheItemAndCanBeResumed() {
		this.emulator.fault(EmulatedOperation.UPLOAD_TO_URL).next(4).status(503);
		IngestionException failure = catchThrowableOfType(IngestionException.class, () -> ingest(file("abc")));
		assertThat(failure.step()).isEqualTo(IngestStep.UPLOAD);
		assertThat(failure.contentId()).isEqualTo(items().get(0).id());
		assertThat(failure).hasMessageContaining(failure.contentId())
			.hasCauseInstanceOf(AtriumnServerException.class)
			.hasMessageNotContaining("Signature=");
		ContentItem item = this.client.ingest().resumeAndWait(failure.pending(), WaitOptions.defaults());
		assertThat(item.id()).isEqualTo(failure.contentId());
		assertThat(items()).hasSize(1);
	}

	@Test
	void anUploadIsResumedAfterItsUrlHasExpired() {
		this.emulator.fault(EmulatedOperation.UPLOAD_TO_URL).next(4).status(503);
		IngestionException failure = catchThrowableOfType(IngestionException.class, () -> ingest(file("abc")));
		this.time.advance(Duration.ofHours(1));
		ContentItem item = this.client.ingest().resumeAndWait(failure.pending(), WaitOptions.defaults());
		assertThat(item.id()).isNotEqualTo(failure.contentId());
		assertThat(items()).extracting(EmulatedContentItem::id).containsExactly(item.id());
	}

	@Test
	void anUploadIsOpenedAnewWhenItsUrlExpiresBetweenTwoAttempts() {
		this.emulator.fault(EmulatedOperation.UPLOAD_TO_URL).status(503).retryAfter(Duration.ofMinutes(20));
		TransferOptions patient = TransferOptions.defaults().withIdleTimeout(Duration.ofHours(1));
		Ingestion ingestion = this.client.ingest().withTransferOptions(patient).ingest(file("abc"));
		assertThat(items()).extracting(EmulatedContentItem::id).containsExactly(ingestion.id());
		assertThat(this.emulator.requestCount(EmulatedOperation.REQUEST_FILE_UPLOAD)).isEqualTo(2);
	}

	@Test
	void contentThatIsGoneIsReplacedForTheResumption() {
		FileUploadRequest request = FileUploadRequest.of("a.txt", "text/plain");
		Content once = Content.of(new ByteArrayInputStream("abc".getBytes()), 3);
		this.emulator.fault(EmulatedOperation.UPLOAD_TO_URL).afterActing().reset();
		IngestionException failure = catchThrowableOfType(IngestionException.class,
				() -> ingest(IngestSource.file(request, once)));
		assertThat(failure).hasMessageContaining("the content can be read only once");
		PendingIngestion pending = failure.pending()
			.withSource(IngestSource.file(request, Content.of("abc".getBytes())));
		assertThat(this.client.ingest().resume(pending).id()).isEqualTo(failure.contentId());
	}

	@Test
	void aWaitThatFailsNamesTheItemAndCanBeResumed() {
		IngestSource source = IngestSource.url("https://example.com/");
		IngestionException failure = catchThrowableOfType(IngestionException.class,
				() -> this.client.ingest().ingestAndWait(source, WaitOptions.atMost(Duration.ofSeconds(2))));
		assertThat(failure.step()).isEqualTo(IngestStep.WAIT);
		assertThat(failure).hasCauseInstanceOf(ContentTimeoutException.class);
		ContentItem item = this.client.ingest().resumeAndWait(failure.pending(), WaitOptions.defaults());
		assertThat(item.id()).isEqualTo(failure.contentId());
		assertThat(this.emulator.requestCount(EmulatedOperation.INGEST_URL)).isOne();
	}

	@Test
	void anItemThatCannotBeProcessedFailsTheWait() {
		this.emulator.processing().failNext(1);
		IngestionException failure = catchThrowableOfType(IngestionException.class,
				() -> ingestAndWait(IngestSource.url("https://example.com/")));
		assertThat(failure).hasCauseInstanceOf(ContentFailedException.class);
	}

	private Ingestion ingest(IngestSource source) {
		return this.client.ingest().ingest(source);
	}

	private ContentItem ingestAndWait(IngestSource source) {
		ContentItem item = this.client.ingest().ingestAndWait(source, WaitOptions.defaults());
		assertThat(item.status()).isEqualTo(ContentStatus.COMPLETED);
		return item;
	}

	private static IngestSource file(String content) {
		return IngestSource.file("a.txt", Content.of(content.getBytes()));
	}

	private List<EmulatedContentItem> items() {
		return this.emulator.state().contentItems();
	}

}
