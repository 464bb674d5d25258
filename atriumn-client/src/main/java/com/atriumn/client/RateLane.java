package com.atriumn.client;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

import com.atriumn.client.call.RateLimit;
import org.jspecify.annotations.Nullable;

/**
 * The items of a batch that count against the same rate limit, and what is known of that
 * limit. It lets through what the service has told to be left of the window, less what
 * has been sent since; when that is used up it closes until the window resets. Used by
 * one thread.
 */
final class RateLane {

	// What the service's windows last, for an answer that does not say when they end.
	private static final Duration USUAL_WINDOW = Duration.ofMinutes(1);

	// A refusal says at least this much, whatever its headers say.
	private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

	// Before the first answer there is no limit to keep to.
	private static final long UNKNOWN = Long.MAX_VALUE;

	private final Deque<Integer> items = new ArrayDeque<>();

	private final TimeSource time;

	private Instant windowEnd = Instant.MIN;

	private long left = UNKNOWN;

	private long limit = UNKNOWN;

	private int underWay;

	RateLane(TimeSource time) {
		this.time = time;
	}

	void add(int item) {
		this.items.addLast(item);
	}

	boolean isEmpty() {
		return this.items.isEmpty();
	}

	boolean isOpen() {
		Instant now = this.time.now();
		if (this.left <= 0 && !now.isBefore(this.windowEnd)) {
			this.left = this.limit;
			this.windowEnd = now.plus(USUAL_WINDOW);
		}
		return this.left > 0;
	}

	Instant opensAt() {
		return this.windowEnd;
	}

	/**
	 * Take the next item. The lane is open and not empty.
	 */
	int take() {
		this.left--;
		this.underWay++;
		return this.items.removeFirst();
	}

	/**
	 * An item has ended.
	 * @param told what the last response told of the limit, maybe long ago
	 */
	void ended(@Nullable RateLimit told) {
		this.underWay--;
		if (told == null || told.remaining() == null) {
			return;
		}
		Instant end = told.observedAt().plus((told.reset() != null) ? told.reset() : USUAL_WINDOW);
		if (end.isAfter(this.time.now())) {
			learn(told, told.remaining(), end);
		}
	}

	/**
	 * The service refused an item, which is to be sent again.
	 */
	void refused(int item, @Nullable Duration retryAfter) {
		this.underWay--;
		this.items.addFirst(item);
		Duration pause = (retryAfter != null) ? retryAfter : USUAL_WINDOW;
		Instant end = this.time.now().plus((pause.compareTo(SHORTEST_PAUSE) > 0) ? pause : SHORTEST_PAUSE);
		this.windowEnd = (this.left > 0 || end.isAfter(this.windowEnd)) ? end : this.windowEnd;
		this.left = 0;
	}

	/**
	 * What the lane has counted itself is the better number, because it includes what is
	 * under way. Only the first number it hears has to be lowered by that.
	 */
	private void learn(RateLimit told, long remaining, Instant end) {
		boolean first = this.limit == UNKNOWN;
		this.limit = (told.limit() != null) ? Math.max(1, told.limit()) : Math.max(1, remaining);
		this.left = Math.min(this.left, first ? remaining - this.underWay : remaining);
		this.windowEnd = end;
	}

}
