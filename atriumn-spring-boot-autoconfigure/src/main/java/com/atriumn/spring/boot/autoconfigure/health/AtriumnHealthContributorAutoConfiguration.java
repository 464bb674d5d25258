package com.atriumn.spring.boot.autoconfigure.health;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import com.atriumn.client.AtriumnClient;
import com.atriumn.spring.boot.autoconfigure.AtriumnAutoConfiguration;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.context.annotation.Bean;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the health of the Atriumn
 * services that the application uses.
 */
@AutoConfiguration(after = AtriumnAutoConfiguration.class)
@ConditionalOnClass({ HealthContributor.class, ConditionalOnEnabledHealthIndicator.class })
@ConditionalOnBean(AtriumnClient.class)
@ConditionalOnEnabledHealthIndicator("atriumn")
@EnableConfigurationProperties(AtriumnHealthProperties.class)
public final class AtriumnHealthContributorAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(name = { "atriumnHealthIndicator", "atriumnHealthContributor" })
	CompositeHealthContributor atriumnHealthContributor(Map<String, AtriumnClient> clients,
			AtriumnHealthProperties properties, ListableBeanFactory beanFactory) {
		ServiceHealth health = new ServiceHealth(properties, EnabledServices.in(beanFactory), Clock.systemUTC());
		if (clients.size() == 1) {
			return health.of(clients.values().iterator().next());
		}
		Map<String, HealthContributor> contributors = new LinkedHashMap<>();
		clients.forEach((name, client) -> contributors.put(name, health.of(client)));
		return CompositeHealthContributor.fromMap(contributors);
	}

}
