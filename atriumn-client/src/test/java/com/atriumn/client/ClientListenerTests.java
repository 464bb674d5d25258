package com.atriumn.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.atriumn.client.call.Operation;
import com.atriumn.client.call.RateLimit;
import com.atriumn.client.credentials.ClientCredentials;
import com.atriumn.client.credentials.Secret;
import com.atriumn.client.error.AtriumnException;
import com.atriumn.client.observation.AtriumnClientListener;
import com.atriumn.client.observation.EndedAttempt;
import com.atriumn.client.storage.UploadUrlRequest;
import com.atriumn.client.transfer.Content;
import com.atriumn.client.transfer.Download;
import com.atriumn.emulator.AtriumnEmulator;
import com.atriumn.emulator.EmulatedOperation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What a listener is told.
 */
class ClientListenerTests {

	private final Recorder recorder = new Recorder();

	private AtriumnEmulator emulator;

	@BeforeEach
	void start() {
		this.emulator = AtriumnEmulator.builder().rateLimits(true).start();
	}

	@AfterEach
	void stop() {
		this.emulator.close();
	}

	@Test
	void hearsOfAttemptsAndWhyTheyWereMade() {
		this.emulator.fault(EmulatedOperation.LIST_PROMPTS).next(1).status(503);
		try (AtriumnClient client = builder().time(new SkippingTime()).build()) {
			client.ai().listPrompts();
		}
		assertThat(this.recorder.attempts).extracting(EndedAttempt::number).containsExactly(1, 2);
		assertThat(this.recorder.attempts).extracting(EndedAttempt::retryReason).containsExactly(null, "server_error");
		assertThat(this.recorder.attempts).extracting(EndedAttempt::status).containsExactly(503, 200);
		assertThat(this.recorder.attempts.get(0).failure()).isNotNull();
		assertThat(this.recorder.attempts.get(1).failure()).isNull();
		assertThat(this.recorder.calls).containsExactly("listPrompts ok");
	}

	@Test
	void countsTheReplayAfter401AsARetry() {
		try (AtriumnClient client = builder()
			.clientCredentials(ClientCredentials.of(this.emulator.clientId(), this.emulator.clientSecret()))
			.build()) {
			client.ai().listPrompts();
			this.emulator.revokeTokens();
			this.recorder.attempts.clear();
			client.ai().listPrompts();
		}
		assertThat(this.recorder.attempts).filteredOn((attempt) -> attempt.operation() == Operation.LIST_PROMPTS)
			.extracting(EndedAttempt::retryReason)
			.containsExactly(null, "unauthorized");
		assertThat(this.recorder.renewals).containsExactly("ok", "ok");
	}

	@Test
	void hearsOfFailedLogins() {
		try (AtriumnClient client = builder().clientCredentials(ClientCredentials.of("nobody", "wrong")).build()) {
			assertThatExceptionOfType(AtriumnException.class).isThrownBy(() -> client.ai().listPrompts());
		}
		assertThat(this.recorder.renewals).containsExactly("failed");
		assertThat(this.recorder.calls).containsExactly("requestToken failed", "listPrompts failed");
	}

	@Test
	void hearsOfRateLimits() {
		try (AtriumnClient client = builder().build()) {
			client.ai().listPrompts();
		}
		assertThat(this.recorder.limits).hasSize(1);
		assertThat(this.recorder.limits.get(0).remaining()).isNotNegative();
	}

	@Test
	void countsTheBytesOfBodies() throws Exception {
		byte[] bytes = new byte[100_000];
		try (AtriumnClient client = builder().build()) {
			var upload = client.storage().generateUploadUrl(UploadUrlRequest.of("a.bin", "application/octet-stream"));
			this.recorder.sent.clear();
			client.storage().uploadTo(upload.uploadUrl(), Content.of("application/octet-stream", bytes));
			var url = client.storage().generateDownloadUrl(upload.s3Key()).downloadUrl();
			this.recorder.received.clear();
			try (Download download = client.storage().downloadFrom(url)) {
				assertThat(download.stream().readAllBytes()).hasSize(bytes.length);
			}
		}
		assertThat(this.recorder.sentBytes("uploadToUrl")).isEqualTo(bytes.length);
		assertThat(this.recorder.receivedBytes("downloadFromUrl")).isEqualTo(bytes.length);
	}

	@Test
	void knowsTheClientItListensTo() {
		List<String> names = new ArrayList<>();
		AtriumnClientBuilder builder = builder().listener((name) -> {
			names.add(name);
			return this.recorder;
		});
		assertThat(names).isEmpty();
		builder.name("reports").build().close();
		builder.name("imports").build().close();
		assertThat(names).containsExactly("reports", "imports");
	}

	@Test
	void isNotMadeForAClientThatCannotBeBuilt() {
		AtriumnClientBuilder builder = AtriumnClient.builder().listener((name) -> {
			throw new IllegalStateException("made");
		});
		assertThatIllegalArgumentException().isThrownBy(() -> builder.baseUrl("no URL").build());
		assertThatIllegalArgumentException().isThrownBy(() -> builder.baseUrl("https://a.example").name(" ").build());
	}

	@Test
	void doesNotHarmACallByFailing() {
		AtriumnClientListener broken = new AtriumnClientListener() {

			@Override
			public void attemptEnded(EndedAttempt attempt) {
				throw new NoSuchMethodError("broken listener");
			}

		};
		try (AtriumnClient client = builder().listener(broken).build()) {
			assertThat(client.ai().listPrompts().prompts()).isEmpty();
		}
		assertThat(this.recorder.calls).containsExactly("listPrompts ok");
	}

	private AtriumnClientBuilder builder() {
		return AtriumnClient.builder()
			.baseUrl(this.emulator.baseUrl())
			.apiKey(Secret.of(this.emulator.apiKey()))
			.listener(this.recorder);
	}

	private static final class Recorder implements AtriumnClientListener {

		private final List<EndedAttempt> attempts = Collections.synchronizedList(new ArrayList<>());

		private final List<String> calls = Collections.synchronizedList(new ArrayList<>());

		private final List<String> renewals = Collections.synchronizedList(new ArrayList<>());

		private final List<RateLimit> limits = Collections.synchronizedList(new ArrayList<>());

		private final List<Moved> sent = Collections.synchronizedList(new ArrayList<>());

		private final List<Moved> received = Collections.synchronizedList(new ArrayList<>());

		@Override
		public void callEnded(Operation operation, Duration took, @Nullable Throwable failure) {
			this.calls.add(operation.id() + ((failure == null) ? " ok" : " failed"));
		}

		@Override
		public void attemptEnded(EndedAttempt attempt) {
			this.attempts.add(attempt);
		}

		@Override
		public void rateLimitSeen(Operation operation, RateLimit rateLimit) {
			this.limits.add(rateLimit);
		}

		@Override
		public void bytesSent(Operation operation, long bytes) {
			this.sent.add(new Moved(operation, bytes));
		}

		@Override
		public void bytesReceived(Operation operation, long bytes) {
			this.received.add(new Moved(operation, bytes));
		}

		@Override
		public void tokenRenewed(@Nullable Throwable failure) {
			this.renewals.add((failure == null) ? "ok" : "failed");
		}

		private long sentBytes(String operation) {
			return sum(this.sent, operation);
		}

		private long receivedBytes(String operation) {
			return sum(this.received, operation);
		}

		private static long sum(List<Moved> moved, String operation) {
			return moved.stream()
				.filter((part) -> part.operation().id().equals(operation))
				.mapToLong(Moved::bytes)
				.sum();
		}

		private record Moved(Operation operation, long bytes) {
		}

	}

}
