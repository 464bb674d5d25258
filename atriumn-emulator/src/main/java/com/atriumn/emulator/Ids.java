package com.atriumn.emulator;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/**
 * Makes ids, which may be shown, and secrets, which may not.
 */
final class Ids {

	private static final SecureRandom RANDOM = new SecureRandom();

	private Ids() {
	}

	static String id(String prefix) {
		return prefix + "-" + UUID.randomUUID();
	}

	static String secret(String prefix) {
		byte[] bytes = new byte[24];
		RANDOM.nextBytes(bytes);
		return prefix + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/**
	 * A code as a person would type it: six digits.
	 */
	static String code() {
		return "%06d".formatted(RANDOM.nextInt(1_000_000));
	}

}
