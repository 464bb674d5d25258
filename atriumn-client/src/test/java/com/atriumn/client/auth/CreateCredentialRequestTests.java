package com.atriumn.client.auth;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import com.atriumn.client.RecordJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link CreateCredentialRequest}.
 */
class CreateCredentialRequestTests {

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " " })
	void refusesBlankIssuedTo(String issuedTo) {
		assertThatIllegalArgumentException().isThrownBy(() -> CreateCredentialRequest.of(issuedTo, List.of()))
			.withMessage("'issuedTo' must not be blank");
	}

	@Test
	void refusesMissingScopes() {
		assertThatIllegalArgumentException().isThrownBy(() -> CreateCredentialRequest.of("Service", null))
			.withMessage("'scopes' must not be null");
	}

	@Test
	void refusesNullAmongTheScopes() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> CreateCredentialRequest.of("Service", Collections.singletonList(null)))
			.withMessage("'scopes' must not contain null");
	}

	@Test
	void writesWireNamesAndLeavesOutWhatIsNotSet() {
		assertThat(RecordJson.write(CreateCredentialRequest.of("Service", List.of())))
			.isEqualTo(Map.of("issued_to", "Service", "scopes", List.of()));
	}

	@Test
	void writesWhatIsSetEvenIfEmpty() {
		CreateCredentialRequest request = CreateCredentialRequest.builder("Service", List.of("a:read"))
			.description("")
			.tenantId("t-1")
			.build();
		assertThat(RecordJson.write(request)).isEqualTo(
				Map.of("issued_to", "Service", "scopes", List.of("a:read"), "description", "", "tenant_id", "t-1"));
	}

	@Test
	void changesNothingButTheTenant() {
		CreateCredentialRequest request = CreateCredentialRequest.builder("Service", List.of("a"))
			.description("d")
			.build();
		assertThat(request.withTenantId("t-2"))
			.isEqualTo(new CreateCredentialRequest("Service", List.of("a"), "d", "t-2"));
	}

	@Test
	void keepsItsOwnUnmodifiableCopyOfTheScopes() {
		List<String> scopes = new ArrayList<>(List.of("a"));
		CreateCredentialRequest request = CreateCredentialRequest.of("Service", scopes);
		scopes.clear();
		assertThat(request.scopes()).containsExactly("a");
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> request.scopes().clear());
	}

}
