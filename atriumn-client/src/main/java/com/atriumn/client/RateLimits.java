package com.atriumn.client;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.atriumn.client.call.Operation;
import com.atriumn.client.call.RateLimit;
import org.jspecify.annotations.Nullable;

/**
 * The last rate limit that each operation's responses told of.
 */
final class RateLimits {

	private final Map<Operation, RateLimit> lastSeen = new ConcurrentHashMap<>();

	void saw(Operation operation, @Nullable RateLimit rateLimit) {
		if (rateLimit != null) {
			this.lastSeen.put(operation, rateLimit);
		}
	}

	@Nullable RateLimit lastSeen(Operation operation) {
		return this.lastSeen.get(operation);
	}

	Map<Operation, RateLimit> all() {
		return Map.copyOf(this.lastSeen);
	}

}
