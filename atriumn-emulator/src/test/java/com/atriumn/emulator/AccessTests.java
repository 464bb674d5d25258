package com.atriumn.emulator;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class AccessTests extends AbstractEmulatorTests {

	@Override
	protected AtriumnEmulatorBuilder configure(AtriumnEmulatorBuilder builder) {
		return builder.scopes(true).tokenLifetime(Duration.ofMinutes(5));
	}

	@ParameterizedTest
	@MethodSource
	void refusesASecuredOperationWithoutAToken(EmulatedOperation operation) {
		Reply reply = call(this.api.as(null), operation);
		assertThat(reply.status()).isEqualTo(401);
		assertThat(reply.text("/error")).isEqualTo((operation == EmulatedOperation.RUN_TASK) ? "" : "unauthorized");
		assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
	}

	static Stream<EmulatedOperation> refusesASecuredOperationWithoutAToken() {
		return Arrays.stream(EmulatedOperation.values())
			.filter((operation) -> operation.access() == Access.USER || operation.scope().isPresent());
	}

	@ParameterizedTest
	@MethodSource
	void refusesATokenWithoutTheScope(EmulatedOperation operation) {
		Api every = this.api.as(tokenWith(Access.allScopes().toArray(String[]::new)));
		assertThat(call(every, operation).status()).isNotIn(401, 403);
		String[] others = Access.allScopes()
			.stream()
			.filter((scope) -> !scope.equals(operation.scope().orElseThrow()))
			.toArray(String[]::new);
		Reply reply = call(this.api.as(tokenWith(others)), operation);
		assertThat(reply.status()).isEqualTo(403);
		if (operation != EmulatedOperation.RUN_TASK) {
			assertThat(reply.text("/error")).isEqualTo("insufficient_scope");
		}
	}

	static Stream<EmulatedOperation> refusesATokenWithoutTheScope() {
		return Arrays.stream(EmulatedOperation.values()).filter((operation) -> operation.scope().isPresent());
	}

	@Test
	void refusesATokenThatHasExpired() {
		Api client = this.api.as(tokenWith("ai:read"));
		this.clock.advance(Duration.ofSeconds(299));
		assertThat(client.get("/prompts").status()).isEqualTo(200);
		this.clock.advance(Duration.ofSeconds(1));
		assertThat(client.get("/prompts").status()).isEqualTo(401);
	}

	@Test
	void revokesEveryAccessTokenButNoApiKey() {
		Api client = this.api.as(tokenWith("ai:read"));
		this.emulator.revokeTokens();
		assertThat(client.get("/prompts").status()).isEqualTo(401);
		assertThat(this.api.get("/prompts").status()).isEqualTo(200);
	}

	@Test
	void anApiKeyDoesNotExpire() {
		this.clock.advance(Duration.ofDays(365));
		assertThat(this.api.get("/prompts").status()).isEqualTo(200);
	}

	@Test
	void scopesAreNotCheckedByDefault() {
		try (AtriumnEmulator lenient = AtriumnEmulator.start()) {
			Api client = new Api(lenient).as(token(new Api(lenient), lenient, "ai:read"));
			assertThat(client.get("/content").status()).isEqualTo(200);
		}
	}

	private static Reply call(Api api, EmulatedOperation operation) {
		boolean hasBody = !operation.method().equals("GET") && !operation.method().equals("DELETE");
		String body = (operation == EmulatedOperation.REQUEST_TEXT_UPLOAD) ? "{}" : "{\"content\":\"x\"}";
		return api.send(operation.method(), operation.path().replace("{id}", "x"), hasBody ? body : null);
	}

	private String tokenWith(String... scopes) {
		return token(this.api, this.emulator, scopes);
	}

	private static String token(Api api, AtriumnEmulator emulator, String... scopes) {
		return api
			.post("/auth/token",
					"""
							{"grant_type":"client_credentials","client_id":"%s","client_secret":"%s","scope":"%s"}"""
						.formatted(emulator.clientId(), emulator.clientSecret(), String.join(" ", scopes)))
			.text("/access_token");
	}

}
