package com.atriumn.client;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * What one service has of its own, over the settings that are common to all.
 *
 * @param baseUrl where the service is, or {@code null} for the common base URL
 * @param timeout the time a call may take, or {@code null} for the common timeout
 */
public record ServiceSettings(@Nullable String baseUrl, @Nullable Duration timeout) {

	static final ServiceSettings NONE = new ServiceSettings(null, null);

	public ServiceSettings {
		Assert.isTrue(timeout == null || (!timeout.isZero() && !timeout.isNegative()),
				"'timeout' must be longer than zero");
	}

}
