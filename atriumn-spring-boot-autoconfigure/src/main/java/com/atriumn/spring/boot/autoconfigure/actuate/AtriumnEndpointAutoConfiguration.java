package com.atriumn.spring.boot.autoconfigure.actuate;

import java.util.Map;

import com.atriumn.client.AtriumnClient;
import com.atriumn.spring.boot.autoconfigure.AtriumnAutoConfiguration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.Sanitizer;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the {@link AtriumnEndpoint}.
 */
@AutoConfiguration(after = AtriumnAutoConfiguration.class)
@ConditionalOnClass({ Endpoint.class, ConditionalOnAvailableEndpoint.class })
@ConditionalOnBean(AtriumnClient.class)
@ConditionalOnAvailableEndpoint(AtriumnEndpoint.class)
public final class AtriumnEndpointAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	AtriumnEndpoint atriumnEndpoint(Map<String, AtriumnClient> clients, Environment environment,
			ObjectProvider<SanitizingFunction> sanitizingFunctions) {
		Sanitizer sanitizer = new Sanitizer(sanitizingFunctions.orderedStream().toList());
		return new AtriumnEndpoint(clients, new AtriumnSettings(environment, sanitizer));
	}

}
