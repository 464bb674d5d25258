package com.atriumn.emulator;

import org.jspecify.annotations.Nullable;

/**
 * Whose a request's content is: the tenant it names, else the caller's, else the default.
 */
final class Tenants {

	private Tenants() {
	}

	static String of(@Nullable String named, Grant caller, Settings settings) {
		if (named != null && !named.isBlank()) {
			return named;
		}
		String tenant = caller.tenantId();
		return (tenant != null && !tenant.isBlank()) ? tenant : settings.defaultTenant();
	}

}
