package com.atriumn.spring.boot.autoconfigure.observation;

import com.atriumn.client.AtriumnClient;
import com.atriumn.client.observation.AtriumnObservationConvention;
import com.atriumn.spring.boot.autoconfigure.AtriumnAutoConfiguration;
import com.atriumn.spring.boot.autoconfigure.AtriumnClientBuilderCustomizer;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/**
 * {@link EnableAutoConfiguration Auto-configuration} that has the calls of the Atriumn
 * client observed, for meters and traces.
 */
@AutoConfiguration(after = AtriumnAutoConfiguration.class,
		afterName = "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration")
@ConditionalOnClass(ObservationRegistry.class)
@ConditionalOnBean({ AtriumnClient.class, ObservationRegistry.class })
public final class AtriumnObservationAutoConfiguration {

	@Bean
	@Order(0)
	AtriumnClientBuilderCustomizer atriumnObservationCustomizer(ObservationRegistry observationRegistry,
			ObjectProvider<AtriumnObservationConvention> convention) {
		return (builder) -> builder.observationRegistry(observationRegistry)
			.observationConvention(convention.getIfAvailable());
	}

}
