package com.atriumn.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.atriumn.client.error.AtriumnTimeoutException;
import com.atriumn.client.retry.RetryPolicy;
import com.atriumn.client.transfer.Content;
import com.atriumn.client.transfer.Download;
import com.atriumn.client.transfer.TransferOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A transfer lasts as long as it moves, and no longer.
 */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class TransferTimeoutTests {

	private static final Duration CALL_TIMEOUT = Duration.ofMillis(100);

	private static final Duration SHORT = Duration.ofSeconds(1);

	private static final int LARGE = 64 * 1024 * 1024;

	private final AtriumnClient client = client(RetryPolicy.none());

	/**
	 * Loading the engine's classes takes longer than these timeouts on a slow machine.
	 */
	@BeforeEach
	void warmUp() throws IOException {
		try (RawServer server = RawServer.start((self, in, out) -> drip(out, 1, Duration.ZERO));
				Download download = this.client.storage().downloadFrom(server.url())) {
			assertThat(download.stream().readAllBytes()).hasSize(1);
		}
	}

	@AfterEach
	void stop() {
		this.client.close();
	}

	@Test
	void givesUpAnUploadThatNobodyReads() {
		try (RawServer server = RawServer.start((self, in, out) -> {
			RawServer.write(out, "HTTP/1.1 100 Continue\r\n\r\n");
			self.hang();
		})) {
			assertThatExceptionOfType(AtriumnTimeoutException.class).isThrownBy(() -> upload(server, idle(SHORT)))
				.withMessageContaining("while sending the request")
				.withMessageContaining("no byte moved for 1000 ms");
		}
		assertThat(this.client.connections().leased()).isZero();
	}

	@Test
	void triesAgainAfterAStandstill() {
		try (AtriumnClient retrying = client((attempt) -> Duration.ZERO);
				RawServer server = RawServer.start((self, in, out) -> {
					RawServer.write(out, "HTTP/1.1 100 Continue\r\n\r\n");
					if (self.requests() == 1) {
						self.hang();
					}
					in.readNBytes(LARGE);
					RawServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
				})) {
			retrying.storage().withTransferOptions(idle(SHORT)).uploadTo(server.url(), Content.of(new byte[LARGE]));
			assertThat(server.requests()).isGreaterThanOrEqualTo(2);
		}
	}

	@Test
	void theTimeoutOfACallDoesNotCutATransferThatMoves() {
		try (RawServer server = RawServer.start((self, in, out) -> drip(out, 10, CALL_TIMEOUT.dividedBy(2)))) {
			try (Download download = this.client.storage().downloadFrom(server.url())) {
				assertThat(download.stream()).hasBinaryContent("xxxxxxxxxx".getBytes());
			}
		}
	}

	@Test
	void anOverallTimeoutCutsATransferThatMoves() {
		TransferOptions options = TransferOptions.defaults().withTimeout(SHORT);
		try (RawServer server = RawServer.start((self, in, out) -> drip(out, 1000, Duration.ofMillis(20)))) {
			DefaultStorageClient storage = (DefaultStorageClient) this.client.storage().withTransferOptions(options);
			assertThatExceptionOfType(AtriumnTimeoutException.class)
				.isThrownBy(() -> storage.downloadFrom(server.url(), TransferDecoders.bytes(1000)))
				.withMessageContaining("while reading the response body")
				.withMessageContaining("the deadline of 1000 ms was over");
		}
	}

	@Test
	void anOverallTimeoutCutsAStreamThatTheCallerReads() {
		TransferOptions options = TransferOptions.defaults().withTimeout(SHORT);
		try (RawServer server = RawServer.start((self, in, out) -> drip(out, 1000, Duration.ofMillis(20)));
				Download download = this.client.storage().withTransferOptions(options).downloadFrom(server.url())) {
			InputStream stream = download.stream();
			assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(stream::readAllBytes)
				.withMessage("The time for the transfer was over");
		}
	}

	@Test
	void givesUpADownloadThatFallsSilent() {
		try (RawServer server = RawServer.start((self, in, out) -> {
			RawServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nxxx");
			self.hang();
		})) {
			DefaultStorageClient storage = (DefaultStorageClient) this.client.storage()
				.withTransferOptions(idle(SHORT));
			assertThatExceptionOfType(AtriumnTimeoutException.class)
				.isThrownBy(() -> storage.downloadFrom(server.url(), TransferDecoders.bytes(10)))
				.withMessageContaining("while reading the response body");
		}
	}

	@Test
	void aStreamThatFallsSilentThrows() {
		try (RawServer server = RawServer.start((self, in, out) -> {
			RawServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nxxx");
			self.hang();
		}); Download download = this.client.storage().withTransferOptions(idle(SHORT)).downloadFrom(server.url())) {
			InputStream stream = download.stream();
			assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(stream::readAllBytes);
		}
	}

	@Test
	void thereIsAnIdleTimeoutWhenNothingIsSet() {
		assertThat(TransferOptions.defaults().idleTimeout()).isEqualTo(Duration.ofSeconds(60));
	}

	private void upload(RawServer server, TransferOptions options) {
		this.client.storage().withTransferOptions(options).uploadTo(server.url(), Content.of(new byte[LARGE]));
	}

	private static TransferOptions idle(Duration idleTimeout) {
		return TransferOptions.defaults().withIdleTimeout(idleTimeout);
	}

	private static AtriumnClient client(RetryPolicy retryPolicy) {
		return AtriumnClient.builder()
			.baseUrl("http://127.0.0.1:1")
			.timeout(CALL_TIMEOUT)
			.retryPolicy(retryPolicy)
			.build();
	}

	private static void drip(OutputStream out, int bytes, Duration pause) throws IOException, InterruptedException {
		RawServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: " + bytes + "\r\n\r\n");
		for (int i = 0; i < bytes; i++) {
			TimeUnit.NANOSECONDS.sleep(pause.toNanos());
			RawServer.write(out, "x");
		}
	}

}
