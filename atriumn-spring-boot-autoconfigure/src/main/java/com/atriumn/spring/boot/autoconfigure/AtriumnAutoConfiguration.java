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
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration for Atriumn: one shared {@link AtriumnClient}, and a client for each
 * enabled service. Each backs off when the application declares its own.
 */
@AutoConfiguration(after = SslAutoConfiguration.class)
@ConditionalOnAtriumn
@EnableConfigurationProperties(AtriumnProperties.class)
public final class AtriumnAutoConfiguration {

	private static final String CLIENT_BEAN_NAME = "atriumnClient";

	@Bean
	@ConditionalOnMissingBean
	AtriumnConnectionDetails atriumnConnectionDetails(AtriumnProperties properties) {
		return new PropertiesAtriumnConnectionDetails(properties);
	}

	@Bean(CLIENT_BEAN_NAME)
	@ConditionalOnMissingBean
	AtriumnClient atriumnClient(AtriumnProperties properties, AtriumnConnectionDetails connectionDetails,
			ObjectProvider<SslBundles> sslBundles, ObjectProvider<TokenProvider> tokenProvider,
			ObjectProvider<RetryPolicy> retryPolicy, ObjectProvider<AtriumnClientBuilderCustomizer> customizers) {
		AtriumnPropertiesValidator validator = new AtriumnPropertiesValidator(properties);
		validator.validate();
		validator.requireBaseUrls(connectionDetails);
		AtriumnClientBuilder builder = AtriumnClient.builder().name(CLIENT_BEAN_NAME);
		new AtriumnClientBuilderConfigurer(properties, connectionDetails, sslBundles.getIfAvailable()).configure(
				builder, tokenProvider.getIfUnique(), retryPolicy.getIfUnique(), customizers.orderedStream().toList());
		return builder.build();
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnAtriumn("auth")
	AuthClient atriumnAuthClient(AtriumnClient client) {
		return client.auth();
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnAtriumn("storage")
	StorageClient atriumnStorageClient(AtriumnClient client) {
		return client.storage();
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnAtriumn("ai")
	AiClient atriumnAiClient(AtriumnClient client) {
		return client.ai();
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnAtriumn("ingest")
	IngestClient atriumnIngestClient(AtriumnClient client) {
		return client.ingest();
	}

}
