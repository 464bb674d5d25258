package com.atriumn.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import com.atriumn.client.call.Operation;
import com.atriumn.client.error.AtriumnException;
import com.atriumn.client.error.AtriumnUnreadableResponseException;
import com.atriumn.client.retry.RetryPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Whatever a server answers, a call ends with a value or with a typed failure, and reads
 * no more than it can use.
 */
class HostileAnswersTests {

	private static final List<String> ENDLESS = List.of("{\"content\":\"", "{\"a\":[\"", "[\"", " ");

	private static final long MAX_DOCUMENT = 16 * 1024 * 1024;

	// What may be under way in buffers of the kernel when the client hangs up.
	private static final long IN_FLIGHT = 8 * 1024 * 1024;

	private final AtomicReference<byte[]> answer = new AtomicReference<>();

	private final ScriptedServer server = ScriptedServer.start((connection) -> {
		while (connection.readRequest()) {
			connection.send(this.answer.get());
		}
	});

	private final AtriumnClient client = AtriumnClient.builder()
		.baseUrl(this.server.url())
		.retryPolicy(RetryPolicy.none())
		.build();

	private final Map<Operation, Function<AtriumnClient, Object>> calls = new AllCalls(this.server.url()).all();

	@AfterEach
	void close() {
		this.client.close();
		this.server.close();
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "UPLOAD_TO_URL", "DOWNLOAD_FROM_URL" })
	void everyDecoderSurvivesEveryBody(Operation operation) {
		HostileBodies.chosen().forEach((body) -> assertSurvives(operation, body));
		HostileBodies random = new HostileBodies();
		for (int i = 0; i < 40; i++) {
			assertSurvives(operation, random.next());
		}
		assertThat(this.client.connections().leased()).isZero();
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE,
			names = { "CONFIRM_SIGNUP", "LOGOUT", "CONFIRM_PASSWORD_RESET", "DELETE_CREDENTIAL", "DELETE_PROMPT",
					"DELETE_CONTENT_ITEM", "UPDATE_TEXT_CONTENT", "UPLOAD_TO_URL", "DOWNLOAD_FROM_URL" })
	void readsNoMoreThan16Megabytes(Operation operation) {
		String start = ENDLESS.get(operation.ordinal() % ENDLESS.size());
		AtomicLong sent = new AtomicLong();
		try (ScriptedServer endless = ScriptedServer.start((connection) -> sendFiftyMegabytes(connection, start, sent));
				AtriumnClient client = AtriumnClient.builder()
					.baseUrl(endless.url())
					.retryPolicy(RetryPolicy.none())
					.build()) {
			assertThat(catchThrowable(() -> this.calls.get(operation).apply(client)))
				.isInstanceOf(AtriumnUnreadableResponseException.class);
			assertThat(client.connections().leased()).isZero();
		}
		assertThat(sent).hasValueLessThan(MAX_DOCUMENT + IN_FLIGHT);
	}

	@Test
	void readsLittleOfAnEndlessError() {
		AtomicLong sent = new AtomicLong();
		try (ScriptedServer endless = ScriptedServer.start((connection) -> {
			connection.readRequest();
			connection.send("HTTP/1.1 500 Oops\r\nContent-Length: 50000000\r\n\r\n");
			send(connection, 50_000_000, sent);
		});
				AtriumnClient client = AtriumnClient.builder()
					.baseUrl(endless.url())
					.retryPolicy(RetryPolicy.none())
					.build()) {
			AtriumnException failure = catchThrowableOfType(AtriumnException.class,
					() -> client.ingest().getContentItem("c1"));
			assertThat(failure.status()).isEqualTo(500);
		}
		assertThat(sent).hasValueLessThan(IN_FLIGHT);
	}

	@ParameterizedTest
	@ValueSource(strings = { "HTTP/1.1 99 X\r\n\r\n", "HTTP/1.1 1000 X\r\n\r\n", "HTTP/1.1 -1 X\r\n\r\n",
			"HTTP/9.9 200 OK\r\n\r\n", "HTTP/1.1\r\n\r\n", "\r\n\r\n\r\n\r\n",
			"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
			"HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n",
			"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
			"HTTP/1.1 200 OK\r\nTransfer-Encoding: magic\r\n\r\n",
			"HTTP/1.1 200 OK\r\nContent-Type: ;;;\r\nContent-Length: 2\r\n\r\n{", "HTTP/1.1 101 Switching\r\n\r\n",
			"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
			"HTTP/1.1 200 OK\r\nX: \u0000\r\n\r\n" })
	void everyCallSurvivesWhatIsNotHttp(String text) {
		try (ScriptedServer broken = ScriptedServer.start((connection) -> {
			connection.readRequest();
			connection.send(text);
		});
				AtriumnClient client = AtriumnClient.builder()
					.baseUrl(broken.url())
					.retryPolicy(RetryPolicy.none())
					.build()) {
			for (SampleCall call : SampleCall.values()) {
				Throwable failure = catchThrowable(() -> call.make(client));
				assertThat(failure == null || failure instanceof AtriumnException).as("%s", failure).isTrue();
			}
			assertThat(client.connections().leased()).isZero();
		}
	}

	@Test
	void doesNotReadHeadersForEver() {
		try (ScriptedServer endless = ScriptedServer.start((connection) -> {
			connection.readRequest();
			connection.send("HTTP/1.1 200 OK\r\n");
			for (int i = 0; i < 100_000; i++) {
				connection.send("X-Header-" + i + ": " + "x".repeat(100) + "\r\n");
			}
		});
				AtriumnClient client = AtriumnClient.builder()
					.baseUrl(endless.url())
					.retryPolicy(RetryPolicy.none())
					.build()) {
			assertThat(catchThrowable(() -> client.ingest().getContentItem("c1"))).isInstanceOf(AtriumnException.class)
				.hasMessageContaining("header count");
		}
	}

	private void assertSurvives(Operation operation, byte[] body) {
		ByteArrayOutputStream response = new ByteArrayOutputStream();
		response.writeBytes(
				("HTTP/1.1 200 OK\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
		response.writeBytes(body);
		this.answer.set(response.toByteArray());
		Throwable failure = catchThrowable(() -> this.calls.get(operation).apply(this.client));
		assertThat(failure == null || failure instanceof AtriumnUnreadableResponseException)
			.as(() -> operation + " with " + new String(body, 0, Math.min(500, body.length), StandardCharsets.UTF_8)
					+ " ended in " + failure)
			.isTrue();
	}

	private static void sendFiftyMegabytes(ScriptedServer.Connection connection, String start, AtomicLong sent)
			throws IOException {
		connection.readRequest();
		connection.send("HTTP/1.1 200 OK\r\nContent-Length: 50000000\r\n\r\n" + start);
		send(connection, 50_000_000, sent);
	}

	private static void send(ScriptedServer.Connection connection, int bytes, AtomicLong sent) throws IOException {
		byte[] block = new byte[16 * 1024];
		Arrays.fill(block, (byte) ' ');
		while (sent.get() < bytes) {
			connection.send(block);
			sent.addAndGet(block.length);
		}
	}

}
