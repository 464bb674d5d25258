package com.atriumn.client.auth;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import com.atriumn.client.RecordJson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link UpdateCredentialRequest}.
 */
class UpdateCredentialRequestTests {

	@Test
	void sendsNothingThatIsNotSet() {
		assertThat(RecordJson.write(UpdateCredentialRequest.builder().build())).isEmpty();
	}

	@Test
	void sendsWhatIsSetEvenIfEmptyOrFalse() {
		UpdateCredentialRequest request = UpdateCredentialRequest.builder()
			.active(false)
			.scopes(List.of())
			.description("")
			.build();
		assertThat(RecordJson.write(request))
			.isEqualTo(Map.of("active", false, "scopes", List.of(), "description", ""));
	}

	@Test
	void refusesNullAmongTheScopes() {
		UpdateCredentialRequest.Builder builder = UpdateCredentialRequest.builder()
			.scopes(Collections.singletonList(null));
		assertThatIllegalArgumentException().isThrownBy(builder::build).withMessage("'scopes' must not contain null");
	}

	@Test
	void keepsItsOwnUnmodifiableCopyOfTheScopes() {
		List<String> scopes = new ArrayList<>(List.of("a"));
		UpdateCredentialRequest request = UpdateCredentialRequest.builder().scopes(scopes).build();
		scopes.clear();
		assertThat(request.scopes()).containsExactly("a");
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> request.scopes().clear());
	}

}
