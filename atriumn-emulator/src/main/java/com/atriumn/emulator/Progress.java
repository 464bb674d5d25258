package com.atriumn.emulator;

import java.time.Duration;
import java.time.Instant;

/**
 * The way of an item through processing. Nothing runs in the background: the status
 * follows from the time, so that a test that sets the clock sets the status.
 *
 * @param processingAt when it starts being processed
 * @param doneAt when that is over
 * @param outcome the last status
 */
record Progress(Instant processingAt, Instant doneAt, String outcome) {

	static Progress waiting(Instant now, Duration step, String outcome) {
		return new Progress(now.plus(step), now.plus(step.multipliedBy(2)), outcome);
	}

	static Progress processing(Instant now, Duration step, String outcome) {
		return new Progress(now, now.plus(step), outcome);
	}

	static Progress done(Instant now, String outcome) {
		return new Progress(now, now, outcome);
	}

	EmulatedContentItem apply(EmulatedContentItem item, Instant now) {
		if (!now.isBefore(this.doneAt)) {
			return item.status(this.outcome, this.doneAt);
		}
		return now.isBefore(this.processingAt) ? item : item.status(EmulatedContentItem.PROCESSING, this.processingAt);
	}

}
