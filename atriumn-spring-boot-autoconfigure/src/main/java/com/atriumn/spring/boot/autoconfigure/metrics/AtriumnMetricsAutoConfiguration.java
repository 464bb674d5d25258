package com.atriumn.spring.boot.autoconfigure.metrics;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.atriumn.client.AtriumnClient;
import com.atriumn.client.observation.AtriumnObservationDocumentation.CallEvent;
import com.atriumn.spring.boot.autoconfigure.AtriumnAutoConfiguration;
import com.atriumn.spring.boot.autoconfigure.AtriumnClientBuilderCustomizer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.config.MeterFilter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the meters of the Atriumn client
 * that do not come from its observations.
 */
@AutoConfiguration(after = AtriumnAutoConfiguration.class,
		afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean({ AtriumnClient.class, MeterRegistry.class })
public final class AtriumnMetricsAutoConfiguration {

	@Bean
	@Order(0)
	AtriumnClientBuilderCustomizer atriumnMetricsCustomizer(MeterRegistry meterRegistry) {
		return (builder) -> builder.listener((name) -> new AtriumnMeters(meterRegistry, name, Clock.systemUTC()));
	}

	/**
	 * The bean holds the binder of each pool, because a gauge holds what it reads weakly.
	 */
	@Bean
	MeterBinder atriumnConnectionPoolMetrics(Map<String, AtriumnClient> clients) {
		List<MeterBinder> pools = new ArrayList<>();
		clients.forEach((name, client) -> pools.add(ConnectionPoolMetrics.binder(name, client)));
		return (registry) -> pools.forEach((pool) -> pool.bindTo(registry));
	}

	/**
	 * Micrometer counts every event of an observation, with the tags the observation had
	 * when it began. Attempts are events so that spans show them; counted they are by
	 * {@link AtriumnMeters}, with what became of them. A convention may have renamed the
	 * observation, so the counter is known by the name of the event, which ends its own.
	 */
	@Bean
	static MeterFilter atriumnAttemptEventsFilter() {
		return MeterFilter.deny((id) -> id.getName().endsWith("." + CallEvent.ATTEMPT.getName()));
	}

}
