package com.atriumn.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A {@link CannedServer} in a process of its own: what it allocates and compiles would
 * count as the client's otherwise.
 *
 * @param process the process
 * @param baseUrl where the server listens
 */
record ServerProcess(Process process, String baseUrl) implements AutoCloseable {

	static ServerProcess start(Duration latency) {
		try {
			Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
					"-Xmx64m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
					CannedServer.class.getName(), latency.toString())
				.redirectError(Redirect.INHERIT)
				.start();
			return new ServerProcess(process, "http://localhost:" + firstLine(process));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String firstLine(Process process) throws IOException {
		BufferedReader reader = process.inputReader(StandardCharsets.US_ASCII);
		String line = reader.readLine();
		if (line == null) {
			throw new IOException("The server did not start");
		}
		return line;
	}

	@Override
	public void close() {
		this.process.destroy();
	}

}
