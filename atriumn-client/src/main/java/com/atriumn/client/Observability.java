package com.atriumn.client;

import java.util.List;
import java.util.function.Function;

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
 * @param listenerFactories make the listeners, given the client's name
 */
record Observability(String clientName, ObservationRegistry registry, @Nullable AtriumnObservationConvention convention,
		List<Function<String, AtriumnClientListener>> listenerFactories) {

	static final String DEFAULT_NAME = "default";

	Observability {
		Assert.hasText(clientName, "'name' must not be blank");
		listenerFactories = List.copyOf(listenerFactories);
	}

	List<AtriumnClientListener> createListeners() {
		return this.listenerFactories.stream().map((factory) -> factory.apply(this.clientName)).toList();
	}

}
