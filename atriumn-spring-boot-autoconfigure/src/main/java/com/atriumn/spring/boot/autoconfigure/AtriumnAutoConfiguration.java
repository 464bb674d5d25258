package com.atriumn.spring.boot.autoconfigure;

import com.atriumn.client.AtriumnClient;
import com.atriumn.client.AtriumnClientBuilder;
import com.atriumn.client.ai.AiClient;
import com.atriumn.client.auth.AuthClient;
import com.atriumn.client.credentials.TokenProvider;
import com.atriumn.client.ingest.IngestClient;
import com.atriumn.client.retry.RetryPolicy;
import com.atriumn.client.storage.StorageClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.context.annotation.Scope;

/**
 * Auto-configuration for Atriumn: one shared {@link AtriumnClient}, and a client for each
 * enabled service. Each backs off when the application declares its own. Every injection
 * of the {@link AtriumnClientBuilder} is a new one, with all settings of the application
 * applied, from which it builds further clients.
 */
@AutoConfiguration(after = SslAutoConfiguration.class)
@ConditionalOnAtriumn
@EnableConfigurationProperties(AtriumnProperties.class)
@ImportRuntimeHints(AtriumnRuntimeHints.class)
public final class AtriumnAutoConfiguration {

	private static final String CLIENT_BEAN_NAME = "atriumnClient";

	@Bean
	@ConditionalOnMissingBean
	AtriumnConnectionDetails atriumnConnectionDetails(AtriumnProperties properties) {
		return new PropertiesAtriumnConnectionDetails(properties);
	}

	@Bean
	@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
	@ConditionalOnMissingBean
	AtriumnClientBuilder atriumnClientBuilder(AtriumnProperties properties, AtriumnConnectionDetails connectionDetails,
			ObjectProvider<SslBundles> sslBundles, ObjectProvider<TokenProvider> tokenProvider,
			ObjectProvider<RetryPolicy> retryPolicy, ObjectProvider<AtriumnClientBuilderCustomizer> customizers) {
		AtriumnPropertiesValidator validator = new AtriumnPropertiesValidator(properties);
		validator.validate();
		if (connectionDetails instanceof PropertiesAtriumnConnectionDetails) {
			validator.validateConnection();
		}
		AtriumnClientBuilder builder = AtriumnClient.builder();
		new AtriumnClientBuilderConfigurer(properties, connectionDetails, sslBundles.getIfAvailable()).configure(
				builder, tokenProvider.getIfAvailable(), retryPolicy.getIfAvailable(),
				customizers.orderedStream().toList());
		return builder;
	}

	@Bean(CLIENT_BEAN_NAME)
	@ConditionalOnMissingBean
	AtriumnClient atriumnClient(AtriumnClientBuilder builder, AtriumnProperties properties,
			AtriumnConnectionDetails connectionDetails) {
		return new CheckedBuild(properties, connectionDetails).of(builder.name(CLIENT_BEAN_NAME));
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnSingleCandidate(AtriumnClient.class)
	@ConditionalOnAtriumn("auth")
	AuthClient atriumnAuthClient(AtriumnClient client) {
		return client.auth();
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnSingleCandidate(AtriumnClient.class)
	@ConditionalOnAtriumn("storage")
	StorageClient atriumnStorageClient(AtriumnClient client) {
		return client.storage();
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnSingleCandidate(AtriumnClient.class)
	@ConditionalOnAtriumn("ai")
	AiClient atriumnAiClient(AtriumnClient client) {
		return client.ai();
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnSingleCandidate(AtriumnClient.class)
	@ConditionalOnAtriumn("ingest")
	IngestClient atriumnIngestClient(AtriumnClient client) {
		return client.ingest();
	}

}
