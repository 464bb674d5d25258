package com.atriumn.emulator;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CredentialTests extends AbstractEmulatorTests {

	@Test
	void theReadyMadeCredentialHoldsEveryScope() {
		Reply token = token(this.emulator.clientId(), this.emulator.clientSecret(), null);
		assertThat(token.text("/scope").split(" ")).containsExactlyElementsOf(Access.allScopes());
		assertThat(this.api.as(token.text("/access_token")).get("/prompts").status()).isEqualTo(200);
	}

	@Test
	void aCreatedSecretLogsInUntilTheCredentialIsInactive() {
		Reply created = create("billing", "t-1", "\"ai:read\",\"ai:write\"");
		assertThat(token(created, null).status()).isEqualTo(200);
		this.api.patch("/admin/credentials/" + created.text("/id"), "{\"active\":false}");
		assertThat(token(created, null).text("/error")).isEqualTo("invalid_client");
		this.api.patch("/admin/credentials/" + created.text("/id"), "{\"active\":true}");
		assertThat(token(created, null).status()).isEqualTo(200);
	}

	@Test
	void aCreatedSecretLogsInUntilTheCredentialIsDeleted() {
		Reply created = create("billing", "t-1", "\"ai:read\"");
		assertThat(this.api.delete("/admin/credentials/" + created.text("/id")).status()).isEqualTo(204);
		assertThat(token(created, null).status()).isEqualTo(401);
		assertThat(this.api.get("/admin/credentials/" + created.text("/id")).status()).isEqualTo(404);
	}

	@Test
	void givesASubsetOfTheScopesAndNothingMore() {
		Reply created = create("billing", "t-1", "\"ai:read\",\"ai:write\"");
		assertThat(token(created, "ai:read").text("/scope")).isEqualTo("ai:read");
		Reply more = token(created, "ai:read auth:admin");
		assertThat(more.status()).isEqualTo(400);
		assertThat(more.text("/error")).isEqualTo("invalid_scope");
	}

	@Test
	void refusesAnotherGrantAndAWrongSecret() {
		Reply grant = this.api.post("/auth/token", """
				{"grant_type":"password","client_id":"a","client_secret":"b"}""");
		assertThat(grant.text("/error")).isEqualTo("unsupported_grant_type");
		assertThat(token(this.emulator.clientId(), "wrong", null).status()).isEqualTo(401);
	}

	@Test
	void filtersTheList() {
		Reply one = create("billing", "t-1", "\"ai:read\"");
		create("search", "t-2", "\"storage:read\"");
		this.api.patch("/admin/credentials/" + one.text("/id"), "{\"active\":false}");
		assertThat(issuedTo("")).containsExactly("emulator", "billing", "search");
		assertThat(issuedTo("?issuedTo=billing")).containsExactly("billing");
		assertThat(issuedTo("?tenantId=t-2")).containsExactly("search");
		assertThat(issuedTo("?scope=storage%3Aread")).containsExactly("emulator", "search");
		assertThat(issuedTo("?active=false")).containsExactly("billing");
		assertThat(issuedTo("?active=true&tenantId=t-2")).containsExactly("search");
	}

	@Test
	void anUpdateLeavesWhatItDoesNotNameAndClearsWhatItNamesEmpty() {
		Reply created = create("billing", "t-1", "\"ai:read\"");
		this.clock.advance(Duration.ofSeconds(1));
		String path = "/admin/credentials/" + created.text("/id");
		Reply described = this.api.patch(path, "{\"description\":\"new\"}");
		assertThat(described.json().at("/scopes").size()).isEqualTo(1);
		assertThat(described.text("/updated_at")).isEqualTo("2026-11-01T12:00:01Z");
		Reply cleared = this.api.patch(path, "{\"description\":\"\",\"scopes\":[]}");
		assertThat(cleared.text("/description")).isEmpty();
		assertThat(cleared.json().at("/scopes").size()).isZero();
		assertThat(cleared.json().at("/active").booleanValue()).isTrue();
	}

	@Test
	void refusesACredentialWithoutItsRequiredFields() {
		assertThat(this.api.post("/admin/credentials", "{\"issued_to\":\"x\"}").status()).isEqualTo(400);
		assertThat(this.api.post("/admin/credentials", "{\"scopes\":[]}").status()).isEqualTo(400);
		assertThat(this.api.post("/admin/credentials", "{\"issued_to\":\"x\",\"scopes\":[null]}").status())
			.isEqualTo(400);
	}

	private Reply create(String issuedTo, String tenant, String scopes) {
		return this.api.post("/admin/credentials", """
				{"issued_to":"%s","tenant_id":"%s","scopes":[%s]}""".formatted(issuedTo, tenant, scopes));
	}

	private Reply token(Reply credential, String scope) {
		return token(credential.text("/client_id"), credential.text("/client_secret"), scope);
	}

	private Reply token(String clientId, String secret, String scope) {
		String wanted = (scope != null) ? ",\"scope\":\"" + scope + "\"" : "";
		return this.api.post("/auth/token", """
				{"grant_type":"client_credentials","client_id":"%s","client_secret":"%s"%s}""".formatted(clientId,
				secret, wanted));
	}

	private java.util.List<String> issuedTo(String query) {
		return this.api.get("/admin/credentials" + query).json().get("credentials").findValuesAsString("issued_to");
	}

}
