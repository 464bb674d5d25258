package com.atriumn.emulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * What the builder was told.
 *
 * @param port the port, zero for one the system chooses
 * @param clock the time
 * @param rateLimits whether the limits of the contract are kept
 * @param scopes whether the scopes of a token are checked
 * @param tokenLifetime how long an access token lives
 * @param urlLifetime how long a pre-signed URL lives
 * @param processingStep how long a content item stays in each status on its way
 * @param defaultTenant the tenant of a request that names none
 */
record Settings(int port, InstantSource clock, boolean rateLimits, boolean scopes, Duration tokenLifetime,
		Duration urlLifetime, Duration processingStep, String defaultTenant) {

	Instant now() {
		return this.clock.instant();
	}

}
