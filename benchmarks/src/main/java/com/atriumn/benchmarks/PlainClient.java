package com.atriumn.benchmarks;

import com.atriumn.client.AtriumnClient;
import com.atriumn.client.AtriumnClientBuilder;

/**
 * The client that nobody watches.
 */
final class PlainClient {

	private PlainClient() {
	}

	static AtriumnClientBuilder builder(String baseUrl) {
		return AtriumnClient.builder().baseUrl(baseUrl).apiKey(AccessToken.VALUE);
	}

}
