package com.atriumn.sample;

import com.atriumn.client.AtriumnClient;
import com.atriumn.client.ai.AiClient;
import com.atriumn.client.auth.AuthClient;
import com.atriumn.client.ingest.IngestClient;
import com.atriumn.client.storage.StorageClient;
import com.atriumn.emulator.AtriumnEmulator;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/**
 * Atriumn inside this application, so that the sample needs neither an account nor a
 * network. With the profile {@code live} there is none of it.
 */
@Configuration(proxyBeanMethods = false)
class LocalAtriumn {

	@Bean
	@Profile("local")
	AtriumnEmulator atriumnEmulator(LocalProperties properties) {
		return AtriumnEmulator.builder().processingStep(properties.processingStep()).start();
	}

	@Bean
	@Profile("local")
	AtriumnClient atriumn(AtriumnEmulator emulator) {
		return AtriumnClient.builder().baseUrl(emulator.baseUrl()).apiKey(emulator.apiKey()).build();
	}

	@Bean
	@Profile("live")
	AtriumnClient liveAtriumn(Environment environment) {
		return AtriumnClient.builder()
			.baseUrl(environment.getRequiredProperty("atriumn.api.base-url"))
			.apiKey(environment.getRequiredProperty("atriumn.api.key"))
			.build();
	}

	@Bean
	AuthClient auth(AtriumnClient a) {
		return a.auth();
	}

	@Bean
	AiClient ai(AtriumnClient a) {
		return a.ai();
	}

	@Bean
	StorageClient storage(AtriumnClient a) {
		return a.storage();
	}

	@Bean
	IngestClient ingest(AtriumnClient a) {
		return a.ingest();
	}

}
