package com.atriumn.emulator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Starts an emulator with a clock of the test's own before each test.
 */
abstract class AbstractEmulatorTests {

	protected final MutableClock clock = new MutableClock();

	protected AtriumnEmulator emulator;

	protected Api api;

	@BeforeEach
	void start() {
		this.emulator = configure(AtriumnEmulator.builder().clock(this.clock)).start();
		this.api = new Api(this.emulator);
	}

	@AfterEach
	void close() {
		this.emulator.close();
	}

	protected AtriumnEmulatorBuilder configure(AtriumnEmulatorBuilder builder) {
		return builder;
	}

}
