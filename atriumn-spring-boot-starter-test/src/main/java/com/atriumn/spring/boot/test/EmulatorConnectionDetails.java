package com.atriumn.spring.boot.test;

import com.atriumn.client.call.Service;
import com.atriumn.client.credentials.ClientCredentials;
import com.atriumn.emulator.AtriumnEmulator;
import com.atriumn.spring.boot.autoconfigure.AtriumnConnectionDetails;

/**
 * Where an emulator is. The application logs in with client credentials, so that a test
 * goes the whole way that production goes.
 */
record EmulatorConnectionDetails(AtriumnEmulator emulator) implements AtriumnConnectionDetails {

	@Override
	public String getBaseUrl(Service service) {
		return this.emulator.baseUrl();
	}

	@Override
	public ClientCredentials getClientCredentials() {
		return credentialsOf(this.emulator);
	}

	static ClientCredentials credentialsOf(AtriumnEmulator emulator) {
		return ClientCredentials.of(emulator.clientId(), emulator.clientSecret());
	}

}
