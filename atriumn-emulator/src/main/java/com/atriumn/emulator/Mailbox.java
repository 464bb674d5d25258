package com.atriumn.emulator;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The codes that would have been sent by e-mail: the latest of each purpose for each
 * user.
 */
final class Mailbox {

	private final Map<String, String> codes = new ConcurrentHashMap<>();

	void send(String userId) {
		this.codes.put(userId, Ids.code());
	}

	Optional<String> code(String userId) {
		return Optional.ofNullable(this.codes.get(userId));
	}

	/**
	 * Use up a code.
	 */
	void redeem(String userId, String code) {
		if (!this.codes.remove(userId, code)) {
			throw new ApiError(400, "code_mismatch", "The code is wrong or has been used");
		}
	}

}
