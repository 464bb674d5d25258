package com.atriumn.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import com.atriumn.client.error.AtriumnNetworkException;
import com.atriumn.client.error.AtriumnNotFoundException;
import com.atriumn.client.error.AtriumnUnreadableResponseException;
import com.atriumn.client.storage.Upload;
import com.atriumn.client.transfer.Content;
import com.atriumn.client.transfer.Download;
import com.atriumn.client.transfer.TransferOptions;
import com.atriumn.emulator.AtriumnEmulator;
import com.atriumn.emulator.EmulatedOperation;
import com.atriumn.emulator.ReceivedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Files come out of object storage in one call.
 */
class DownloadTests {

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

	private final String key = this.client.storage().upload(Upload.of("a.bin", Content.of(BYTES)));

	@AfterEach
	void stop() {
		this.client.close();
		this.emulator.close();
	}

	@Test
	void downloadsToAFileThatReplacesTheOldOne() throws IOException {
		Path target = Files.writeString(this.directory.resolve("a.bin"), "old");
		this.client.storage().download(this.key, target);
		assertThat(target).hasBinaryContent(BYTES);
		assertThat(this.directory).isDirectoryContaining((file) -> file.equals(target));
		assertNothingBeside(target);
	}

	@Test
	void neverShowsHalfAFileUnderTheFinalName() throws IOException {
		Path target = Files.writeString(this.directory.resolve("a.bin"), "old");
		this.emulator.fault(EmulatedOperation.DOWNLOAD_FROM_URL).always().truncatedBody();
		assertThatExceptionOfType(AtriumnNetworkException.class)
			.isThrownBy(() -> this.client.storage().download(this.key, target));
		assertThat(target).hasContent("old");
		assertNothingBeside(target);
	}

	@Test
	void keepsTheContentBesideTheTargetUntilItIsComplete() throws IOException {
		Path target = this.directory.resolve("a.bin");
		List<Boolean> exists = new ArrayList<>();
		TransferOptions options = TransferOptions.defaults()
			.withListener((bytes, total) -> exists.add(Files.exists(target)));
		this.client.storage().withTransferOptions(options).download(this.key, target);
		assertThat(exists).isNotEmpty().containsOnly(false);
		assertThat(target).hasBinaryContent(BYTES);
	}

	@Test
	void startsAgainFromTheBeginningWhenTheBodyBreaksOff() {
		Path target = this.directory.resolve("a.bin");
		this.emulator.fault(EmulatedOperation.DOWNLOAD_FROM_URL).next(2).truncatedBody();
		this.client.storage().download(this.key, target);
		assertThat(target).hasBinaryContent(BYTES);
		assertThat(this.emulator.requestCount(EmulatedOperation.DOWNLOAD_FROM_URL)).isEqualTo(3);
	}

	@Test
	void asksForAFreshUrlWhenTheOldOneExpiredBetweenTwoAttempts() {
		this.emulator.fault(EmulatedOperation.DOWNLOAD_FROM_URL).status(503).retryAfter(Duration.ofSeconds(5));
		assertThat(this.client.storage().downloadBytes(this.key, BYTES.length)).isEqualTo(BYTES);
		assertThat(this.emulator.requests(EmulatedOperation.DOWNLOAD_FROM_URL)).extracting(ReceivedRequest::status)
			.containsExactly(503, 403, 200);
	}

	@Test
	void aTargetThatCannotBeWrittenIsNoNetworkFailure() {
		Path target = this.directory.resolve("none").resolve("a.bin");
		assertThatExceptionOfType(UncheckedIOException.class)
			.isThrownBy(() -> this.client.storage().download(this.key, target))
			.withRootCauseInstanceOf(NoSuchFileException.class);
		assertThat(this.emulator.requestCount(EmulatedOperation.GENERATE_DOWNLOAD_URL)).isZero();
	}

	@Test
	void aFileThatIsNotStoredIsNotFound() throws IOException {
		Path target = this.directory.resolve("a.bin");
		assertThatExceptionOfType(AtriumnNotFoundException.class)
			.isThrownBy(() -> this.client.storage().download("none", target));
		assertThat(target).doesNotExist();
		assertNothingBeside(target);
	}

	@Test
	void downloadsToMemoryUpToALimit() {
		assertThat(this.client.storage().downloadBytes(this.key, BYTES.length)).isEqualTo(BYTES);
		assertThatExceptionOfType(AtriumnUnreadableResponseException.class)
			.isThrownBy(() -> this.client.storage().downloadBytes(this.key, BYTES.length - 1))
			.withMessageContaining("larger than the limit of 299999 bytes");
		assertThat(this.client.connections().leased()).isZero();
	}

	@Test
	void theLimitHoldsWithoutAnAnnouncedLength() {
		try (RawServer server = RawServer.start((self, in, out) -> {
			RawServer.write(out, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
			out.write(BYTES);
		})) {
			DefaultStorageClient storage = (DefaultStorageClient) this.client.storage();
			assertThatExceptionOfType(AtriumnUnreadableResponseException.class)
				.isThrownBy(() -> storage.downloadFrom(server.url(), TransferDecoders.bytes(10)))
				.withMessageContaining("larger than the limit of 10 bytes");
		}
	}

	@Test
	void streamsWhatTheCallerReads() throws IOException {
		try (Download download = this.client.storage().open(this.key)) {
			assertThat(download.length()).isEqualTo(BYTES.length);
			assertThat(download.contentType()).isEqualTo("application/octet-stream");
			assertThat(download.stream().readAllBytes()).isEqualTo(BYTES);
		}
		assertThat(this.client.connections().leased()).isZero();
	}

	@Test
	void opensAStreamAgainBeforeTheFirstByte() throws IOException {
		this.emulator.fault(EmulatedOperation.DOWNLOAD_FROM_URL).reset();
		try (Download download = this.client.storage().open(this.key)) {
			assertThat(download.stream().readAllBytes()).isEqualTo(BYTES);
		}
	}

	@Test
	void aStreamThatBreaksOffThrowsAndDoesNotEnd() {
		this.emulator.fault(EmulatedOperation.DOWNLOAD_FROM_URL).truncatedBody();
		try (Download download = this.client.storage().open(this.key)) {
			InputStream stream = download.stream();
			assertThatExceptionOfType(IOException.class).isThrownBy(stream::readAllBytes);
		}
		assertThat(this.emulator.requestCount(EmulatedOperation.DOWNLOAD_FROM_URL)).isOne();
		assertThat(this.client.connections().leased()).isZero();
	}

	@Test
	void closingEarlyBreaksTheConnectionInsteadOfReadingTheRest() throws Exception {
		CompletableFuture<Long> sent = new CompletableFuture<>();
		long gibibyte = 1L << 30;
		try (RawServer server = RawServer.start((self, in, out) -> {
			RawServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: " + gibibyte + "\r\n\r\n");
			long count = 0;
			try {
				for (; count < gibibyte; count += BYTES.length) {
					out.write(BYTES);
				}
			}
			finally {
				sent.complete(count);
			}
		})) {
			try (Download download = this.client.storage().downloadFrom(server.url())) {
				assertThat(download.stream().read()).isEqualTo('0');
			}
			assertThat(this.client.connections().leased()).isZero();
			assertThat(sent.get(10, TimeUnit.SECONDS)).isLessThan(gibibyte / 10);
		}
	}

	@Test
	void tellsBytesAndTotal() {
		List<Long> seen = new ArrayList<>();
		TransferOptions options = TransferOptions.defaults().withListener((bytes, total) -> {
			assertThat(total).isEqualTo(BYTES.length);
			seen.add(bytes);
		});
		this.client.storage().withTransferOptions(options).downloadBytes(this.key, BYTES.length);
		assertThat(seen).isSorted().hasSizeGreaterThan(3).endsWith((long) BYTES.length);
	}

	private void assertNothingBeside(Path target) throws IOException {
		try (var files = Files.list(this.directory)) {
			assertThat(files.filter((file) -> !file.equals(target))).isEmpty();
		}
	}

}
