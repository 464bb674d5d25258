package com.atriumn.sample;

import com.atriumn.client.call.Service;
import com.atriumn.client.credentials.Secret;
import com.atriumn.emulator.AtriumnEmulator;
import com.atriumn.spring.boot.autoconfigure.AtriumnConnectionDetails;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * Atriumn inside this application, so that the sample needs neither an account nor a
 * network. With the profile {@code live} there is none of it.
 */
@Configuration(proxyBeanMethods = false)
@Profile("local")
class LocalAtriumn {

	@Bean
	AtriumnEmulator atriumnEmulator(LocalProperties properties) {
		return AtriumnEmulator.builder().processingStep(properties.processingStep()).start();
	}

	@Bean
	AtriumnConnectionDetails atriumnConnectionDetails(AtriumnEmulator emulator) {
		return new EmulatorConnectionDetails(emulator);
	}

	private record EmulatorConnectionDetails(AtriumnEmulator emulator) implements AtriumnConnectionDetails {

		@Override
		public String getBaseUrl(Service service) {
			return this.emulator.baseUrl();
		}

		@Override
		public Secret getApiKey() {
			return Secret.of(this.emulator.apiKey());
		}

	}

}
