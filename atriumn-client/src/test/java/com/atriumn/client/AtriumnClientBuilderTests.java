package com.atriumn.client;

import java.util.List;
import java.util.function.UnaryOperator;

import com.atriumn.client.call.Service;
import com.atriumn.client.credentials.ClientCredentials;
import com.atriumn.client.credentials.Secret;
import com.atriumn.client.credentials.TokenProvider;
import com.atriumn.emulator.AtriumnEmulator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What counts of several settings, and what a client says of itself.
 */
class AtriumnClientBuilderTests {

	@Test
	void ofSeveralCredentialsTheOnesSetLastCount() {
		try (AtriumnEmulator emulator = AtriumnEmulator.start()) {
			Secret key = Secret.of(emulator.apiKey());
			ClientCredentials credentials = ClientCredentials.of(emulator.clientId(), emulator.clientSecret());
			List<UnaryOperator<AtriumnClientBuilder>> right = List.of((builder) -> builder.apiKey(key),
					(builder) -> builder.clientCredentials(credentials), (builder) -> builder.token(key),
					(builder) -> builder.tokenProvider(TokenProvider.fixed(key)));
			right.forEach((last) -> {
				AtriumnClientBuilder builder = wrong(AtriumnClient.builder().baseUrl(emulator.baseUrl()));
				try (AtriumnClient client = last.apply(builder).build()) {
					assertThat(client.ai().listPrompts().prompts()).isEmpty();
				}
			});
		}
	}

	@Test
	void saysWhereItsServicesAre() {
		AtriumnClientBuilder builder = AtriumnClient.builder().baseUrl("https://api.example");
		try (AtriumnClient client = builder.build()) {
			assertThat(client).hasToString("AtriumnClient[https://api.example]");
		}
		builder.service(Service.AI, new ServiceSettings("https://ai.example", null));
		try (AtriumnClient client = builder.build()) {
			assertThat(client).hasToString("AtriumnClient[https://api.example, https://ai.example]");
		}
	}

	private static AtriumnClientBuilder wrong(AtriumnClientBuilder builder) {
		return builder.apiKey("wrong")
			.clientCredentials(ClientCredentials.of("wrong", "wrong"))
			.token(Secret.of("wrong"))
			.tokenProvider(TokenProvider.fixed(Secret.of("wrong")));
	}

}
