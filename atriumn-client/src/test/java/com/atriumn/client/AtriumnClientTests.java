package com.atriumn.client;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.atriumn.client.auth.AuthClient;
import com.atriumn.client.auth.CreateCredentialRequest;
import com.atriumn.client.auth.CreatedCredential;
import com.atriumn.client.auth.SignupRequest;
import com.atriumn.client.call.CallOptions;
import com.atriumn.client.call.Operation;
import com.atriumn.client.call.Service;
import com.atriumn.client.credentials.ClientCredentials;
import com.atriumn.client.credentials.Secret;
import com.atriumn.client.error.AtriumnAuthenticationException;
import com.atriumn.client.http.PoolStats;
import com.atriumn.client.ingest.FileUploadRequest;
import com.atriumn.client.ingest.TextIngestRequest;
import com.atriumn.client.ingest.TextUploadRequest;
import com.atriumn.client.ingest.UploadTicket;
import com.atriumn.client.ingest.UrlIngestRequest;
import com.atriumn.client.storage.UploadUrl;
import com.atriumn.client.storage.UploadUrlRequest;
import com.atriumn.client.transfer.Content;
import com.atriumn.client.transfer.Download;
import com.atriumn.emulator.AtriumnEmulator;
import com.atriumn.emulator.EmulatedOperation;
import com.atriumn.emulator.ReceivedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The client as a whole, against the emulator.
 */
class AtriumnClientTests {

	private AtriumnEmulator emulator;

	@BeforeEach
	void start() {
		this.emulator = AtriumnEmulator.start();
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	@Test
	void aLoginBecomesAnotherClientThatSharesTheConnections() {
		try (AtriumnClient client = builder().apiKey(this.emulator.apiKey()).build()) {
			client.auth().signup(SignupRequest.of("ada@example.com", Secret.of("correct horse")));
			client.auth().confirmSignup("ada@example.com", this.emulator.confirmationCode("ada@example.com"));
			AtriumnClient user = client.withToken(client.auth().login("ada@example.com", "correct horse"));
			assertThat(user.storage().generateUploadUrl(UploadUrlRequest.of("a.txt", "text/plain")).httpMethod())
				.isEqualTo("PUT");
			assertThat(client.connections().available()).isEqualTo(1);
			assertThat(user.metrics()).isEqualTo(client.metrics());
			user.close();
			assertThat(client.auth().health().status()).isEqualTo("ok");
		}
	}

	@Test
	void theLimitsOfThePoolAreKnownBeforeTheFirstCall() {
		try (AtriumnClient client = builder().build()) {
			assertThat(client.connections()).isEqualTo(new PoolStats(0, 0, 0, 100, 100));
			client.auth().health();
			assertThat(client.connections()).isEqualTo(new PoolStats(0, 1, 0, 100, 100));
		}
	}

	@Test
	void passwordsMayBeGivenAsText() {
		try (AtriumnClient client = builder().apiKey(this.emulator.apiKey()).build()) {
			AuthClient auth = client.auth();
			auth.signup(SignupRequest.of("bob@example.com", "first"));
			auth.confirmSignup("bob@example.com", this.emulator.confirmationCode("bob@example.com"));
			auth.requestPasswordReset("bob@example.com");
			auth.confirmPasswordReset("bob@example.com", this.emulator.passwordResetCode("bob@example.com"), "second");
			assertThat(auth.login("bob@example.com", "second").accessToken().isBlank()).isFalse();
			assertThat(SignupRequest.builder("bob@example.com", "first").build())
				.isEqualTo(SignupRequest.of("bob@example.com", Secret.of("first")));
		}
	}

	@Test
	void aUsersTokenIsSentInPlaceOfTheClientsOwn() {
		try (AtriumnClient client = builder().apiKey(this.emulator.apiKey()).build()) {
			assertThatExceptionOfType(AtriumnAuthenticationException.class)
				.isThrownBy(() -> client.withToken(Secret.of("nobody")).ai().listPrompts());
		}
	}

	@Test
	void clientCredentialsLogInAndACreatedCredentialWorks() {
		try (AtriumnClient client = builder()
			.clientCredentials(ClientCredentials.of(this.emulator.clientId(), this.emulator.clientSecret()))
			.build()) {
			CreatedCredential created = client.auth()
				.createCredential(CreateCredentialRequest.of("a test", List.of("ai:read")));
			try (AtriumnClient other = builder().clientCredentials(created.toClientCredentials()).build()) {
				assertThat(other.ai().listPrompts().prompts()).isEmpty();
			}
		}
	}

	@Test
	void oneServiceCanBeHadWithoutTheOthers() {
		try (AtriumnClient client = AtriumnClient.builder()
			.service(Service.STORAGE, new ServiceSettings(this.emulator.baseUrl(), Duration.ofSeconds(5)))
			.apiKey(this.emulator.apiKey())
			.build()) {
			assertThat(client.storage().generateDownloadUrl("some/key").httpMethod()).isEqualTo("GET");
			assertThatIllegalStateException().isThrownBy(client::ingest).withMessageContaining("ingest");
		}
	}

	@Test
	void theDefaultTenantFillsRequestsThatLeaveItOpen() {
		try (AtriumnClient client = builder().apiKey(this.emulator.apiKey()).tenantId("acme").build()) {
			assertThat(client.ingest().ingestText(TextIngestRequest.of("text")).tenantId()).isEqualTo("acme");
			assertThat(
					client.ingest().ingestText(TextIngestRequest.builder("text").tenantId("other").build()).tenantId())
				.isEqualTo("other");
			assertThat(client.ingest().requestFileUpload(FileUploadRequest.of("f", "text/plain")).tenantId())
				.isEqualTo("acme");
			assertThat(client.ingest().requestTextUpload(TextUploadRequest.builder().build()).tenantId())
				.isEqualTo("acme");
			String id = client.ingest().ingestUrl(UrlIngestRequest.of("https://example.com/")).id();
			assertThat(client.ingest().getContentItem(id).tenantId()).isEqualTo("acme");
			assertThat(client.storage().generateUploadUrl(UploadUrlRequest.of("f", "text/plain")).s3Key())
				.startsWith("acme/");
			assertThat(client.auth().createCredential(CreateCredentialRequest.of("x", List.of())).tenantId())
				.isEqualTo("acme");
		}
	}

	@Test
	void contentGoesToObjectStorageAndBackWithoutCredentials() throws Exception {
		try (AtriumnClient client = builder().apiKey(this.emulator.apiKey()).build()) {
			UploadUrl upload = client.storage().generateUploadUrl(UploadUrlRequest.of("a.txt", "text/plain"));
			client.storage().uploadTo(upload.uploadUrl(), Content.of("text/plain", "hello".getBytes()));
			try (Download download = client.storage()
				.downloadFrom(client.storage().generateDownloadUrl(upload.s3Key()).downloadUrl())) {
				assertThat(download.stream()).hasContent("hello");
				assertThat(download.length()).isEqualTo(5);
				assertThat(download.contentType()).isEqualTo("text/plain");
			}
			assertThat(client.connections().leased()).isZero();
		}
	}

	@Test
	void anItemThatWasUploadedIsProcessed() {
		try (AtriumnClient client = builder().apiKey(this.emulator.apiKey()).build()) {
			UploadTicket ticket = client.ingest().requestFileUpload(FileUploadRequest.of("a.txt", "text/plain"));
			client.storage().uploadTo(ticket.uploadUrl(), Content.of("text/plain", "hello".getBytes()));
			assertThat(client.ingest().getContentItem(ticket.id()).size()).isEqualTo(5);
		}
	}

	@Test
	void aUsersTokenIsNeverRenewedBehindTheUsersBack() {
		try (AtriumnClient client = builder()
			.clientCredentials(ClientCredentials.of(this.emulator.clientId(), this.emulator.clientSecret()))
			.build()) {
			AtriumnClient user = client.withToken(Secret.of("ended"));
			assertThatExceptionOfType(AtriumnAuthenticationException.class).isThrownBy(() -> user.ai().listPrompts());
		}
		assertThat(this.emulator.requests(EmulatedOperation.LIST_PROMPTS)).hasSize(1);
		assertThat(this.emulator.requests(EmulatedOperation.REQUEST_TOKEN)).isEmpty();
	}

	@Test
	void aTaskHasALongerTimeoutOfItsOwn() {
		try (AtriumnClient client = builder().build()) {
			ServiceCalls calls = ((DefaultAtriumnClient) client).core().calls(Service.AI, null);
			assertThat(calls.timeoutOf(Operation.RUN_TASK)).hasSeconds(60);
			assertThat(calls.timeoutOf(Operation.GET_PROMPT)).hasSeconds(30);
			ServiceCalls shorter = calls.with(CallOptions.defaults().withTimeout(Duration.ofSeconds(5)));
			assertThat(shorter.timeoutOf(Operation.RUN_TASK)).hasSeconds(5);
		}
	}

	@Test
	void countsCallsAndErrors() {
		try (AtriumnClient client = builder().build()) {
			client.auth().health();
			assertThatExceptionOfType(AtriumnAuthenticationException.class).isThrownBy(() -> client.ai().listPrompts());
			assertThat(client.metrics().requests()).isEqualTo(2);
			assertThat(client.metrics().errors()).isEqualTo(1);
			assertThat(client.metrics().operations().keySet())
				.isEqualTo(Map.of(Operation.HEALTH, 1, Operation.LIST_PROMPTS, 1).keySet());
		}
	}

	@Test
	void buildingConnectsToNothingAndAClosedClientSaysSo() {
		AtriumnClient client = builder().apiKey("key").build();
		client.auth();
		client.close();
		client.close();
		assertThat(this.emulator.requests()).isEmpty();
		assertThatIllegalStateException().isThrownBy(() -> client.auth().health()).withMessageContaining("closed");
	}

	@Test
	void saysWhoItIsAndAsksForJson() {
		try (AtriumnClient client = builder().apiKey("key").userAgent("my-app/1.0").build()) {
			client.auth().health();
		}
		ReceivedRequest request = this.emulator.requests(EmulatedOperation.HEALTH).get(0);
		assertThat(request.header("User-Agent")).contains("my-app/1.0");
		assertThat(request.header("Accept")).contains("application/json");
		assertThat(request.header("Authorization")).isEmpty();
	}

	private AtriumnClientBuilder builder() {
		return AtriumnClient.builder().baseUrl(this.emulator.baseUrl());
	}

}
