package com.atriumn.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.atriumn.client.error.AtriumnException;
import com.atriumn.client.error.AtriumnPermissionException;
import com.atriumn.client.error.AtriumnServerException;
import com.atriumn.client.error.AtriumnUnreadableResponseException;
import com.atriumn.client.storage.Upload;
import com.atriumn.client.transfer.Content;
import com.atriumn.client.transfer.TransferOptions;
import com.atriumn.emulator.AtriumnEmulator;
import com.atriumn.emulator.EmulatedObject;
import com.atriumn.emulator.EmulatedOperation;
import com.atriumn.emulator.ReceivedRequest;
import com.github.tomakehurst.wiremock.client.WireMock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Files go into object storage in one call.
 */
class UploadTests {

	private static final byte[] BYTES = "0123456789".repeat(30_000).getBytes();

	@TempDir
	private Path directory;

	private final TestTime time = new TestTime();

	private final AtriumnEmulator emulator = AtriumnEmulator.builder()
		.clock(this.time)
		.urlLifetime(Duration.ofSeconds(1))
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
	void uploadsAFile() throws IOException {
		Path file = Files.write(this.directory.resolve("report.pdf"), BYTES);
		String key = this.client.storage().upload(file);
		assertStored(key, BYTES, "application/pdf");
		assertThat(key).endsWith("/report.pdf");
	}

	@Test
	void uploadsBytes() {
		String key = this.client.storage().upload(Upload.of("a.bin", Content.of(BYTES)));
		assertStored(key, BYTES, "application/octet-stream");
	}

	@Test
	void uploadsNothingAtAll() {
		String key = this.client.storage().upload(Upload.of("empty.txt", Content.of(new byte[0])));
		assertStored(key, new byte[0], "text/plain");
	}

	@Test
	void uploadsAText() {
		String key = this.client.storage().upload(Upload.of("a.txt", Content.ofText("Grüße")));
		assertStored(key, "Grüße".getBytes(), "text/plain;charset=UTF-8");
	}

	@Test
	void uploadsAStreamOfKnownLengthAndReadsNoFurther() throws IOException {
		InputStream stream = new ByteArrayInputStream(BYTES);
		String key = this.client.storage().upload(Upload.of("a.csv", Content.of(stream, 10)));
		assertStored(key, "0123456789".getBytes(), "text/csv");
		assertThat(stream.available()).isEqualTo(BYTES.length - 10);
	}

	@Test
	void opensAndClosesASourceForEachAttempt() {
		AtomicInteger opened = new AtomicInteger();
		AtomicInteger closed = new AtomicInteger();
		this.emulator.fault(EmulatedOperation.UPLOAD_TO_URL).next(2).afterActing().status(503);
		String key = this.client.storage().upload(Upload.of("a.bin", Content.of(() -> {
			opened.incrementAndGet();
			return new CloseCounting(closed);
		}, BYTES.length)));
		assertStored(key, BYTES, "application/octet-stream");
		assertThat(opened).hasValueBetween(1, 3);
		assertThat(closed).hasValue(opened.get());
		assertThat(this.emulator.requestCount(EmulatedOperation.UPLOAD_TO_URL)).isEqualTo(3);
	}

	@Test
	void spoolsAStreamOfUnknownLengthAndDeletesTheFile() throws IOException {
		List<Path> before = spooled();
		String key = this.client.storage().upload(Upload.of("a.bin", Content.spooled(new ByteArrayInputStream(BYTES))));
		assertStored(key, BYTES, "application/octet-stream");
		assertThat(spooled()).isEqualTo(before);
	}

	@Test
	void deletesTheSpooledFileWhenTheUploadFails() throws IOException {
		List<Path> before = spooled();
		this.emulator.fault(EmulatedOperation.UPLOAD_TO_URL).always().status(400);
		Upload upload = Upload.of("a.bin", Content.spooled(new ByteArrayInputStream(BYTES)));
		assertThatExceptionOfType(AtriumnException.class).isThrownBy(() -> this.client.storage().upload(upload));
		assertThat(spooled()).isEqualTo(before);
	}

	@Test
	void deletesTheSpooledFileWhenTheStreamBreaks() throws IOException {
		List<Path> before = spooled();
		Upload upload = Upload.of("a.bin", Content.spooled(new BrokenStream()));
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> this.client.storage().upload(upload));
		assertThat(spooled()).isEqualTo(before);
		assertThat(this.emulator.requests()).isEmpty();
	}

	@Test
	void deletesTheSpooledFileWhenTheThreadIsInterrupted() throws IOException {
		List<Path> before = spooled();
		Thread caller = Thread.currentThread();
		TransferOptions options = TransferOptions.defaults().withListener((bytes, total) -> caller.interrupt());
		Upload upload = Upload.of("a.bin", Content.spooled(new ByteArrayInputStream(BYTES)));
		assertThatExceptionOfType(AtriumnException.class)
			.isThrownBy(() -> this.client.storage().withTransferOptions(options).upload(upload));
		assertThat(Thread.interrupted()).isTrue();
		assertThat(spooled()).isEqualTo(before);
	}

	@Test
	void sendsABodyThatCanBeReadAgainOnceMore() {
		this.emulator.fault(EmulatedOperation.UPLOAD_TO_URL).reset();
		String key = this.client.storage().upload(Upload.of("a.bin", Content.of(BYTES)));
		assertStored(key, BYTES, "application/octet-stream");
	}

	@Test
	void asksForAFreshUrlWhenTheOldOneExpiredBetweenTwoAttempts() {
		this.emulator.fault(EmulatedOperation.UPLOAD_TO_URL).status(503).retryAfter(Duration.ofSeconds(5));
		String key = this.client.storage().upload(Upload.of("a.bin", Content.of(BYTES)));
		assertStored(key, BYTES, "application/octet-stream");
		assertThat(this.emulator.requestCount(EmulatedOperation.GENERATE_UPLOAD_URL)).isEqualTo(2);
		assertThat(this.emulator.requests(EmulatedOperation.UPLOAD_TO_URL)).extracting(ReceivedRequest::status)
			.containsExactly(503, 403, 200);
	}

	@Test
	void asksForNoFreshUrlWhenTheFirstAttemptIsRefused() {
		this.emulator.fault(EmulatedOperation.UPLOAD_TO_URL).status(403);
		assertThatExceptionOfType(AtriumnPermissionException.class)
			.isThrownBy(() -> this.client.storage().upload(Upload.of("a.bin", Content.of(BYTES))));
		assertThat(this.emulator.requestCount(EmulatedOperation.GENERATE_UPLOAD_URL)).isOne();
	}

	@Test
	void saysThatABodyWhichCanBeReadOnceIsNotSentAgain() {
		Content content = Content.of(new ByteArrayInputStream(BYTES), BYTES.length);
		try (RawServer server = RawServer.start((self, in, out) -> {
			RawServer.write(out, "HTTP/1.1 100 Continue\r\n\r\n");
			in.readNBytes(BYTES.length);
			RawServer.write(out, "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n");
		})) {
			assertThatExceptionOfType(AtriumnServerException.class)
				.isThrownBy(() -> this.client.storage().uploadTo(server.url(), content))
				.withMessageContaining("not sent again, because the content can be read only once")
				.satisfies((ex) -> assertThat(ex.isRetryable()).isFalse());
			assertThat(server.requests()).isOne();
		}
	}

	@Test
	void failsWhenTheContentEndsBeforeItsLength() {
		Content content = Content.of(new ByteArrayInputStream(new byte[10]), 20);
		assertThatIllegalStateException().isThrownBy(() -> this.client.storage().upload(Upload.of("a.bin", content)))
			.withMessage("The content ended after 10 of 20 bytes");
		assertThat(this.client.connections().leased()).isZero();
	}

	@Test
	void aSourceThatBreaksIsNoNetworkFailure() {
		Content content = Content.of(BrokenStream::new, 20);
		assertThatExceptionOfType(UncheckedIOException.class)
			.isThrownBy(() -> this.client.storage().upload(Upload.of("a.bin", content)))
			.withRootCauseInstanceOf(IOException.class);
		assertThat(this.client.connections().leased()).isZero();
	}

	@Test
	void aFileThatIsNotThereFailsBeforeAnythingIsSent() {
		assertThatExceptionOfType(UncheckedIOException.class)
			.isThrownBy(() -> this.client.storage().upload(this.directory.resolve("none.txt")))
			.withRootCauseInstanceOf(NoSuchFileException.class);
		assertThat(this.emulator.requests()).isEmpty();
	}

	@Test
	void anAnswerWithoutAKeyFailsBeforeAnythingIsSent() {
		this.emulator.wireMock()
			.stubFor(WireMock.post("/generate-upload-url")
				.willReturn(WireMock.okJson(
						"{\"uploadUrl\": \"" + this.emulator.baseUrl() + "/_objects/a\", \"httpMethod\": \"PUT\"}")));
		assertThatExceptionOfType(AtriumnUnreadableResponseException.class)
			.isThrownBy(() -> this.client.storage().upload(Upload.of("a.bin", Content.of(BYTES))))
			.withMessageContaining("no s3Key");
		assertThat(this.emulator.requestCount(EmulatedOperation.UPLOAD_TO_URL)).isZero();
	}

	@Test
	void tellsBytesAndTotal() {
		List<Long> seen = new ArrayList<>();
		TransferOptions options = TransferOptions.defaults().withListener((bytes, total) -> {
			assertThat(total).isEqualTo(BYTES.length);
			seen.add(bytes);
		});
		this.client.storage()
			.withTransferOptions(options)
			.upload(Upload.of("a.bin", Content.of(() -> new ByteArrayInputStream(BYTES), BYTES.length)));
		assertThat(seen).isSorted().hasSizeGreaterThan(3).endsWith((long) BYTES.length);
	}

	@Test
	void aListenerCanEndTheUpload() {
		TransferOptions options = TransferOptions.defaults().withListener((bytes, total) -> {
			throw new IllegalStateException("enough");
		});
		assertThatIllegalStateException().isThrownBy(
				() -> this.client.storage().withTransferOptions(options).upload(Upload.of("a.bin", Content.of(BYTES))))
			.withMessage("enough");
		assertThat(this.client.connections().leased()).isZero();
	}

	@Test
	void sendsTheLengthAndNeverChunks() {
		this.client.storage().upload(Upload.of("a.bin", Content.spooled(new ByteArrayInputStream(BYTES))));
		ReceivedRequest request = this.emulator.requests(EmulatedOperation.UPLOAD_TO_URL).get(0);
		assertThat(request.header("Content-Length")).contains(String.valueOf(BYTES.length));
		assertThat(request.header("Transfer-Encoding")).isEmpty();
		assertThat(request.header("Authorization")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "a.PDF,application/pdf", "a.tar.gz,application/gzip", "a.json,application/json", "a.md,text/markdown",
			"noextension,application/octet-stream", "a.unheardof,application/octet-stream" })
	void detectsTheMediaTypeByName(String filename, String contentType) {
		assertThat(Upload.of(filename, Content.of(BYTES)).contentType()).isEqualTo(contentType);
	}

	@Test
	void aGivenMediaTypeWins() {
		Content content = Content.of(BYTES).withContentType("application/x-mine");
		String key = this.client.storage().upload(Upload.of("a.pdf", content));
		assertStored(key, BYTES, "application/x-mine");
	}

	private void assertStored(String key, byte[] bytes, String contentType) {
		EmulatedObject object = this.emulator.state()
			.objects()
			.stream()
			.filter((candidate) -> candidate.key().equals(key))
			.findFirst()
			.orElseThrow();
		assertThat(object.contentType()).isEqualTo(contentType);
		assertThat(this.emulator.state().bytesOf(key))
			.hasValueSatisfying((stored) -> assertThat(stored).isEqualTo(bytes));
	}

	private static List<Path> spooled() throws IOException {
		try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
			return files.filter((file) -> file.getFileName().toString().matches("atriumn-.*\\.upload"))
				.sorted()
				.toList();
		}
	}

	private static final class CloseCounting extends ByteArrayInputStream {

		private final AtomicInteger closed;

		private CloseCounting(AtomicInteger closed) {
			super(BYTES);
			this.closed = closed;
		}

		@Override
		public void close() {
			this.closed.incrementAndGet();
		}

	}

	private static final class BrokenStream extends InputStream {

		@Override
		public int read() throws IOException {
			throw new IOException("broken");
		}

	}

}
