package com.atriumn.client.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;

/**
 * Names the observation of a call and its key-values. One that is set on the builder
 * takes the place of {@link DefaultAtriumnObservationConvention}.
 */
public interface AtriumnObservationConvention extends ObservationConvention<AtriumnObservationContext> {

	@Override
	default boolean supportsContext(Observation.Context context) {
		return context instanceof AtriumnObservationContext;
	}

}
