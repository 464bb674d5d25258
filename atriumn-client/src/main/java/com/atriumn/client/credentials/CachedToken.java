package com.atriumn.client.credentials;

import java.time.Instant;

/**
 * A token and what is planned for it.
 *
 * @param value the token
 * @param schedule when it is renewed and when it is over
 */
record CachedToken(Secret value, RefreshSchedule schedule) {

	boolean isFresh(Instant now) {
		return this.schedule.isFresh(now);
	}

	boolean isUsable(Instant now) {
		return this.schedule.isUsable(now);
	}

	CachedToken renewalFailed(Instant now, double random) {
		return new CachedToken(this.value, this.schedule.postponed(now, random));
	}

}
