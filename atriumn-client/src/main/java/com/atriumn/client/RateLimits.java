package com.atriumn.client;

import java.time.Duration;
import java.time.Instant;
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

	/**
	 * How long to wait before another call of an operation, so that it is not refused.
	 */
	Duration pauseBefore(Operation operation, Instant now) {
		RateLimit seen = lastSeen(operation);
		if (seen == null || seen.remaining() == null || seen.remaining() > 0 || seen.reset() == null) {
			return Duration.ZERO;
		}
		Duration left = Duration.between(now, seen.observedAt().plus(seen.reset()));
		return left.isNegative() ? Duration.ZERO : left;
	}

	Map<Operation, RateLimit> all() {
		return Map.copyOf(this.lastSeen);
	}

}
