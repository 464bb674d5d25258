package com.atriumn.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Content of any size goes through a small heap. {@code -Datriumn.test.large-transfer=64}
 * sets the size in MiB.
 */
class LargeTransferTests {

	private static final long LENGTH = Long.getLong("atriumn.test.large-transfer", 1024) * 1024 * 1024;

	@TempDir
	private Path directory;

	private final AtomicLong received = new AtomicLong();

	@Test
	void movesMuchMoreThanTheHeapHolds() throws Exception {
		try (RawServer server = RawServer.start(this::store)) {
			Process process = new ProcessBuilder(command(server)).redirectErrorStream(true)
				.redirectOutput(this.directory.resolve("output.txt").toFile())
				.start();
			try {
				assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
			}
			finally {
				process.destroyForcibly();
			}
			assertThat(this.directory.resolve("output.txt")).content().doesNotContain("Exception", "Error");
			assertThat(process.exitValue()).isZero();
		}
		assertThat(this.received).hasValue(LENGTH);
		assertThat(this.directory.resolve("large.bin")).hasSize(LENGTH);
	}

	private List<String> command(RawServer server) {
		return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m", "-cp",
				System.getProperty("java.class.path"), LargeTransfer.class.getName(), server.url().reveal().toString(),
				String.valueOf(LENGTH), this.directory.resolve("large.bin").toString());
	}

	private void store(RawServer server, InputStream in, OutputStream out) throws IOException {
		if (server.requests() == 1) {
			RawServer.write(out, "HTTP/1.1 100 Continue\r\n\r\n");
			byte[] buffer = new byte[64 * 1024];
			while (this.received.get() < LENGTH) {
				this.received.addAndGet(in.read(buffer));
			}
			RawServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
			return;
		}
		RawServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: " + LENGTH + "\r\n\r\n");
		new LargeTransfer.Zeros(LENGTH).transferTo(out);
	}

}
