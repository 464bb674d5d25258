package com.atriumn.emulator;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * How the processing of items ends: well, unless it was scripted otherwise.
 */
final class Outcomes {

	private final AtomicInteger failures = new AtomicInteger();

	private volatile Predicate<EmulatedContentItem> failing = (item) -> false;

	void failNext(int items) {
		this.failures.addAndGet(items);
	}

	void fail(Predicate<EmulatedContentItem> failing) {
		this.failing = failing;
	}

	String of(EmulatedContentItem item) {
		boolean fails = this.failing.test(item) || this.failures.getAndUpdate((left) -> Math.max(0, left - 1)) > 0;
		return fails ? EmulatedContentItem.ERROR : EmulatedContentItem.COMPLETED;
	}

}
