package com.atriumn.client;

import java.util.List;

import com.atriumn.client.observation.AtriumnClientListener;
import com.atriumn.client.observation.AtriumnObservationConvention;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * Who watches a client.
 *
 * @param clientName tells clients of one application apart
 * @param registry where calls are observed
 * @param convention names the observations, or {@code null} for the default
 * @param listeners who else is told
 */
record Observability(String clientName, ObservationRegistry registry, @Nullable AtriumnObservationConvention convention,
		List<AtriumnClientListener> listeners) {

	static final String DEFAULT_NAME = "default";

	Observability {
		Assert.hasText(clientName, "'name' must not be blank");
		listeners = List.copyOf(listeners);
	}

}
