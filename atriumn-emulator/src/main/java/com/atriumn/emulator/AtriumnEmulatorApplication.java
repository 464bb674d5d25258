package com.atriumn.emulator;

import java.io.PrintStream;
import java.util.Optional;

/**
 * Runs the emulator by itself, until the process is stopped.
 */
public final class AtriumnEmulatorApplication {

	private static final String USAGE = "Usage: [--port <port>]";

	private AtriumnEmulatorApplication() {
	}

	/**
	 * Start the emulator and print how to reach it.
	 * @param args {@code --port} and a port; without it the system chooses one
	 * @throws InterruptedException if the thread is interrupted, which stops the emulator
	 */
	public static void main(String[] args) throws InterruptedException {
		Optional<Integer> port = port(args);
		if (port.isEmpty()) {
			System.err.println(USAGE);
			System.exit(2);
			return;
		}
		try (AtriumnEmulator emulator = AtriumnEmulator.builder().port(port.get()).start()) {
			describe(emulator, System.out);
			Thread.currentThread().join();
		}
	}

	/**
	 * Read the port.
	 * @return the port, or empty if the arguments are not understood
	 */
	static Optional<Integer> port(String... args) {
		String joined = String.join(" ", args).trim();
		if (joined.isEmpty()) {
			return Optional.of(0);
		}
		if (!joined.matches("--port[ =]\\d{1,5}")) {
			return Optional.empty();
		}
		return Optional.of(Integer.parseInt(joined.substring("--port ".length()))).filter((port) -> port <= 65535);
	}

	static void describe(AtriumnEmulator emulator, PrintStream out) {
		out.printf("""
				Atriumn emulator at %1$s

				  export ATRIUMN_API_BASE_URL=%1$s
				  export ATRIUMN_API_KEY=%2$s

				or log in at %1$s/auth/token with

				  client_id=%3$s
				  client_secret=%4$s

				Stop it with Ctrl-C.
				""", emulator.baseUrl(), emulator.apiKey(), emulator.clientId(), emulator.clientSecret());
	}

}
