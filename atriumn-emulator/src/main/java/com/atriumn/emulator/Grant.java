package com.atriumn.emulator;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a bearer token stands for.
 *
 * @param holder whose it is: the id of a credential or of a user
 * @param user whether the holder is a user
 * @param scopes what it may do
 * @param tenantId the tenant its holder belongs to, if any
 * @param expiresAt when it ends, {@code null} for an API key, which does not
 */
record Grant(String holder, boolean user, List<String> scopes, @Nullable String tenantId, @Nullable Instant expiresAt) {

	boolean isValidAt(Instant now) {
		return this.expiresAt == null || now.isBefore(this.expiresAt);
	}

}
