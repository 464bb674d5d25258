package com.atriumn.sample.watch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.LongStream;

import com.atriumn.client.call.Operation;
import com.atriumn.client.observation.AtriumnClientListener;
import org.jspecify.annotations.Nullable;

/**
 * The calls of the last ten minutes, in slots of ten seconds. That is enough for a look
 * at the page; whoever wants a history has Prometheus scrape the meters.
 */
class RecentCalls implements AtriumnClientListener {

	static final int SLOTS = 60;

	static final Duration SLOT = Duration.ofSeconds(10);

	private final ConcurrentNavigableMap<Long, Calls> slots = new ConcurrentSkipListMap<>();

	private final InstantSource clock;

	RecentCalls(InstantSource clock) {
		this.clock = clock;
	}

	@Override
	public void callEnded(Operation operation, Duration took, @Nullable Throwable failure) {
		long now = currentSlot();
		this.slots.merge(now, (failure != null) ? Calls.FAILURE : Calls.SUCCESS, Calls::plus);
		this.slots.headMap(firstSlot(now)).clear();
	}

	/**
	 * Return the slots, the oldest first.
	 */
	List<Calls> bySlot() {
		long now = currentSlot();
		return LongStream.rangeClosed(firstSlot(now), now)
			.mapToObj((slot) -> this.slots.getOrDefault(slot, Calls.NONE))
			.toList();
	}

	private long currentSlot() {
		return this.clock.instant().getEpochSecond() / SLOT.toSeconds();
	}

	private static long firstSlot(long last) {
		return last - SLOTS + 1;
	}

}
