package com.atriumn.client.auth;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

import com.atriumn.client.RecordJson;
import com.atriumn.client.credentials.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link SignupRequest}.
 */
class SignupRequestTests {

	private static final Secret PASSWORD = Secret.of("canary-password");

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " \t" })
	void refusesBlankEmail(String email) {
		assertThatIllegalArgumentException().isThrownBy(() -> SignupRequest.of(email, PASSWORD))
			.withMessage("'email' must not be blank");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " \t" })
	void refusesBlankPassword(String password) {
		assertThatIllegalArgumentException().isThrownBy(() -> SignupRequest.of("u@example.com", Secret.of(password)))
			.withMessage("'password' must not be blank");
	}

	@Test
	void refusesMissingPassword() {
		assertThatIllegalArgumentException().isThrownBy(() -> SignupRequest.of("u@example.com", (Secret) null))
			.withMessage("'password' must not be blank");
	}

	@Test
	void refusesNullAmongTheAttributesWithoutRepeatingThem() {
		SignupRequest.Builder builder = SignupRequest.builder("u@example.com", PASSWORD)
			.attributes(Collections.singletonMap("name", null));
		assertThatIllegalArgumentException().isThrownBy(builder::build)
			.withMessage("'attributes' must not contain null");
	}

	@Test
	void leavesOutAttributesThatAreNotSetAndSendsEmptyOnes() {
		assertThat(RecordJson.write(SignupRequest.of("u@example.com", PASSWORD))).containsOnlyKeys("email", "password");
		assertThat(RecordJson.write(SignupRequest.builder("u@example.com", PASSWORD).attributes(Map.of()).build()))
			.containsEntry("attributes", Map.of());
	}

	@Test
	void keepsItsOwnUnmodifiableCopyOfTheAttributes() {
		Map<String, String> attributes = new HashMap<>(Map.of("name", "Ada"));
		SignupRequest request = SignupRequest.builder("u@example.com", PASSWORD).attributes(attributes).build();
		attributes.clear();
		assertThat(request.attributes()).containsExactly(Map.entry("name", "Ada"));
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> request.attributes().clear());
	}

	@Test
	void keepsThePasswordOutOfToString() {
		assertThat(SignupRequest.of("u@example.com", PASSWORD).toString()).contains("u@example.com")
			.doesNotContain("canary");
	}

}
