package com.atriumn.emulator;

/**
 * A credential and an API key that are there from the start.
 */
final class ReadyMadeAccess {

	private final String clientId;

	private final String clientSecret;

	private final String apiKey;

	private ReadyMadeAccess(String clientId, String clientSecret, String apiKey) {
		this.clientId = clientId;
		this.clientSecret = clientSecret;
		this.apiKey = apiKey;
	}

	static ReadyMadeAccess create(Settings settings, Backend backend) {
		EmulatedCredential credential = new EmulatedCredential(Ids.id("cred"), Ids.id("client"), "emulator",
				Access.allScopes(), "The ready-made credential", true, settings.now(), null, null);
		String secret = backend.credentials.add(credential);
		return new ReadyMadeAccess(credential.clientId(), secret, backend.tokens.issueApiKey(Access.allScopes()));
	}

	String clientId() {
		return this.clientId;
	}

	String clientSecret() {
		return this.clientSecret;
	}

	String apiKey() {
		return this.apiKey;
	}

}
