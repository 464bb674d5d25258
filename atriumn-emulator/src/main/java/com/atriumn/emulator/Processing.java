package com.atriumn.emulator;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * How the processing of content items ends: in {@code COMPLETED}, unless it was scripted
 * otherwise. It is decided once for each item, when its content has arrived.
 */
public final class Processing {

	private final AtomicInteger failures = new AtomicInteger();

	private volatile Predicate<EmulatedContentItem> failing = (item) -> false;

	Processing() {
	}

	/**
	 * Let the next items end in {@code ERROR}.
	 * @param items how many more items
	 */
	public void failNext(int items) {
		this.failures.addAndGet(items);
	}

	/**
	 * Let some items end in {@code ERROR}. Replaces what was set before.
	 * @param failing which items; called by many threads
	 */
	public void fail(Predicate<EmulatedContentItem> failing) {
		this.failing = failing;
	}

	String outcomeOf(EmulatedContentItem item) {
		boolean fails = this.failing.test(item) || this.failures.getAndUpdate((left) -> Math.max(0, left - 1)) > 0;
		return fails ? EmulatedContentItem.ERROR : EmulatedContentItem.COMPLETED;
	}

}
