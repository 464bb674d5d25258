package com.atriumn.client.auth;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CredentialFilter}.
 */
class CredentialFilterTests {

	@Test
	void filtersNothingUnlessTold() {
		assertThat(CredentialFilter.builder().build()).isEqualTo(CredentialFilter.all())
			.isEqualTo(new CredentialFilter(null, null, null, null));
	}

	@Test
	void putsEveryFilterInItsPlace() {
		CredentialFilter filter = CredentialFilter.builder()
			.issuedTo("i")
			.tenantId("t")
			.scope("s")
			.active(false)
			.build();
		assertThat(filter).isEqualTo(new CredentialFilter("i", "t", "s", false));
	}

}
