package com.atriumn.emulator;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the contract's limits in fixed windows. A window opens with its first call and
 * ends by the emulator's clock; a refused call takes nothing from it. Operations that
 * share method and path share a window.
 */
final class RateLimiter {

	private final Map<String, Window> windows = new HashMap<>();

	private final Settings settings;

	RateLimiter(Settings settings) {
		this.settings = settings;
	}

	/**
	 * Count a call.
	 * @param operation the operation called
	 * @return what is left, or empty if the operation is not limited
	 */
	Optional<Quota> take(EmulatedOperation operation) {
		return this.settings.rateLimits() ? operation.rateLimit().map((limit) -> take(operation, limit))
				: Optional.empty();
	}

	private synchronized Quota take(EmulatedOperation operation, RateLimit limit) {
		Instant now = this.settings.now();
		String key = operation.method() + " " + operation.path();
		Window window = this.windows.get(key);
		if (window == null || !now.isBefore(window.end())) {
			window = new Window(now.plus(limit.window()), 0);
		}
		boolean allowed = window.used() < limit.calls();
		if (allowed) {
			window = new Window(window.end(), window.used() + 1);
		}
		this.windows.put(key, window);
		return new Quota(allowed, limit.calls(), limit.calls() - window.used(), seconds(now, window.end()));
	}

	private static long seconds(Instant from, Instant to) {
		return Duration.between(from, to).plusNanos(999_999_999).toSeconds();
	}

	private record Window(Instant end, int used) {
	}

	/**
	 * What a caller is told.
	 *
	 * @param allowed whether the call may go on
	 * @param limit the calls that fit into a window
	 * @param remaining the calls left in this one
	 * @param resetSeconds the seconds until the next one, rounded up
	 */
	record Quota(boolean allowed, int limit, int remaining, long resetSeconds) {

		Answer stamp(Answer answer) {
			Answer stamped = answer.header("X-RateLimit-Limit", Integer.toString(this.limit))
				.header("X-RateLimit-Remaining", Integer.toString(this.remaining))
				.header("X-RateLimit-Reset", Long.toString(this.resetSeconds));
			return this.allowed ? stamped : stamped.header("Retry-After", Long.toString(this.resetSeconds));
		}

	}

}
