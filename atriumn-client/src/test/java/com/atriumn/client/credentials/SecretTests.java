package com.atriumn.client.credentials;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SecretTests {

	private static final String VALUE = "canary-5f0e";

	private final Secret secret = Secret.of(VALUE);

	@Test
	void showsItsValueOnlyWhenAsked() {
		assertThat(this.secret.reveal()).isEqualTo(VALUE);
		assertThat(this.secret).hasToString("******");
		assertThat("" + this.secret).isEqualTo("******");
		assertThat(String.format("%s", this.secret)).isEqualTo("******");
	}

	@Test
	void doesNotShowTheLengthOfItsValue() {
		assertThat(Secret.of("a")).hasToString(Secret.of("a".repeat(100)).toString());
	}

	@Test
	void hidesItselfInRecords() {
		assertThat(new ClientCredentials("id", this.secret, "read").toString()).contains("id", "read")
			.doesNotContain(VALUE);
		assertThat(new IssuedToken(this.secret, Duration.ofSeconds(1)).toString()).doesNotContain(VALUE);
	}

	@Test
	void hidesItselfInJson() {
		JsonMapper json = JsonMapper.builder().build();
		assertThat(json.writeValueAsString(this.secret)).isEqualTo("\"******\"");
		assertThat(json.writeValueAsString(ClientCredentials.of("id", VALUE))).contains("\"clientSecret\":\"******\"")
			.doesNotContain(VALUE);
	}

	@Test
	void isEqualToSecretOfTheSameValue() {
		assertThat(this.secret).isEqualTo(Secret.of(VALUE)).hasSameHashCodeAs(Secret.of(VALUE));
		assertThat(this.secret).isNotEqualTo(Secret.of("other")).isNotEqualTo(VALUE).isNotEqualTo(null);
	}

	@Test
	void tellsWhetherItIsBlank() {
		assertThat(this.secret.isBlank()).isFalse();
		assertThat(Secret.of("").isBlank()).isTrue();
		assertThat(Secret.of(" \t").isBlank()).isTrue();
	}

	@Test
	@SuppressWarnings("NullAway")
	void refusesNull() {
		assertThatIllegalArgumentException().isThrownBy(() -> Secret.of(null)).withMessage("'value' must not be null");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\n" })
	void blankSecretIsNeitherCredentialNorToken(String blank) {
		assertThatIllegalArgumentException().isThrownBy(() -> ClientCredentials.of("id", blank))
			.withMessage("'clientSecret' must not be blank");
		assertThatIllegalArgumentException().isThrownBy(() -> ClientCredentials.of(blank, VALUE))
			.withMessage("'clientId' must not be blank");
		assertThatIllegalArgumentException().isThrownBy(() -> new IssuedToken(Secret.of(blank), null))
			.withMessage("'value' must not be blank");
		assertThatIllegalArgumentException().isThrownBy(() -> TokenProvider.fixed(Secret.of(blank)))
			.withMessage("'token' must not be blank");
	}

	@Test
	void fixedTokenIsNeverReplaced() {
		TokenProvider provider = TokenProvider.fixed(this.secret);
		assertThat(provider.token(Duration.ZERO)).isSameAs(this.secret);
		assertThat(provider.reject(this.secret)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, -1 })
	void tokensAreKeptForSomeTime(long seconds) {
		assertThatIllegalArgumentException().isThrownBy(() -> new TokenCacheSettings(true, Duration.ofSeconds(seconds)))
			.withMessage("'maxAge' must be longer than zero");
	}

}
