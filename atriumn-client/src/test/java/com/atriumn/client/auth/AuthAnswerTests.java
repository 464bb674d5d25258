package com.atriumn.client.auth;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.atriumn.client.RecordJson;
import com.atriumn.client.credentials.ClientCredentials;
import com.atriumn.client.credentials.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the records that the auth service's answers become.
 */
class AuthAnswerTests {

	private static final String CREATED = """
			{'id': 'cred-1', 'client_id': 'cid-1', 'client_secret': 'canary-secret', 'issued_to': 'Service',
			 'scopes': ['a:read', null], 'active': true, 'created_at': '2025-04-01T12:00:00Z', 'tenant_id': 't-1'}""";

	@Test
	void readsEveryFieldOfAToken() {
		Token token = RecordJson.read("""
				{'access_token': 'canary-at', 'id_token': 'canary-it', 'refresh_token': 'canary-rt',
				 'token_type': 'bearer', 'expires_in': 3600, 'scope': 'a b'}""", Token.class);
		assertThat(token).isEqualTo(new Token(Secret.of("canary-at"), Secret.of("canary-it"), Secret.of("canary-rt"),
				"bearer", 3600L, "a b"));
		assertThat(token.toString()).doesNotContain("canary");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{'access_token': null, 'token_type': null, 'expires_in': null}" })
	void readsATokenThatHoldsNothing(String json) {
		assertThat(RecordJson.read(json, Token.class))
			.isEqualTo(new Token(Secret.of(""), null, null, "Bearer", null, null));
	}

	@Test
	void readsACreatedCredentialAndHidesItsSecret() {
		CreatedCredential created = RecordJson.read(CREATED, CreatedCredential.class);
		assertThat(created).isEqualTo(new CreatedCredential("cred-1", "cid-1", Secret.of("canary-secret"), "Service",
				List.of("a:read"), null, true, Instant.parse("2025-04-01T12:00:00Z"), null, "t-1"));
		assertThat(created.toString()).doesNotContain("canary");
	}

	@Test
	void turnsACreatedCredentialIntoClientCredentialsForEveryScope() {
		assertThat(RecordJson.read(CREATED, CreatedCredential.class).toClientCredentials())
			.isEqualTo(new ClientCredentials("cid-1", Secret.of("canary-secret"), null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{'id': null, 'scopes': null, 'active': null, 'created_at': null}" })
	void readsCredentialsThatHoldNothing(String json) {
		assertThat(RecordJson.read(json, Credential.class))
			.isEqualTo(new Credential("", "", "", List.of(), null, false, null, null, null));
		assertThat(RecordJson.read(json, CreatedCredential.class))
			.isEqualTo(new CreatedCredential("", "", Secret.of(""), "", List.of(), null, false, null, null, null));
	}

	@Test
	void givesUnmodifiableScopes() {
		Credential credential = RecordJson.read(CREATED, Credential.class);
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> credential.scopes().clear());
	}

	@Test
	void passesADeliveryMediumOnThatItDoesNotKnow() {
		CodeDelivery delivery = RecordJson.read("""
				{'destination': 'u***', 'delivery_medium': 'PIGEON', 'attribute_name': 'loft'}""", CodeDelivery.class);
		assertThat(delivery).isEqualTo(new CodeDelivery("u***", DeliveryMedium.of("PIGEON"), "loft"));
		assertThat(delivery.deliveryMedium()).hasToString("PIGEON");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{'delivery_medium': null}" })
	void readsADeliveryThatHoldsNothing(String json) {
		assertThat(RecordJson.read(json, CodeDelivery.class))
			.isEqualTo(new CodeDelivery(null, DeliveryMedium.UNKNOWN, null));
	}

	@Test
	void readsAProfileWithoutAttributesThatAreNull() {
		UserProfile profile = RecordJson.read("{'username': 'u', 'attributes': {'a': 'b', 'c': null}}",
				UserProfile.class);
		assertThat(profile).isEqualTo(new UserProfile("u", Map.of("a", "b")));
		assertThat(RecordJson.read("{}", UserProfile.class)).isEqualTo(new UserProfile("", Map.of()));
	}

	@Test
	void readsStatusAndUserId() {
		assertThat(RecordJson.read("{'status': 'ok'}", HealthStatus.class).status()).isEqualTo("ok");
		assertThat(RecordJson.read("{}", HealthStatus.class).status()).isEmpty();
		assertThat(RecordJson.read("{'user_id': 'u-1'}", SignupResult.class).userId()).isEqualTo("u-1");
		assertThat(RecordJson.read("{}", SignupResult.class).userId()).isEmpty();
	}

}
