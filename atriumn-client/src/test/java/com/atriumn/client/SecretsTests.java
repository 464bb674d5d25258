package com.atriumn.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.ContextInitializer;
import ch.qos.logback.core.OutputStreamAppender;
import com.atriumn.client.call.Operation;
import com.atriumn.client.error.AtriumnException;
import com.atriumn.client.retry.RetryPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Drives every operation against servers that give everything back that they are told,
 * with every logger at its most talkative, and looks for secrets in all that comes out.
 */
class SecretsTests {

	private static final String ECHO = "{{echo}}";

	private final ByteArrayOutputStream log = new ByteArrayOutputStream();

	private final List<String> output = new ArrayList<>();

	private final LoggerContext logging = (LoggerContext) LoggerFactory.getILoggerFactory();

	private final Logger root = this.logging.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

	private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();

	@BeforeEach
	void logEverything() {
		PatternLayoutEncoder encoder = new PatternLayoutEncoder();
		encoder.setContext(this.logging);
		encoder.setPattern("%level [%thread] %logger %msg %kvp %mdc %ex%n");
		encoder.start();
		this.appender.setContext(this.logging);
		this.appender.setEncoder(encoder);
		this.appender.setOutputStream(this.log);
		this.appender.start();
		this.root.detachAppender("console");
		this.root.addAppender(this.appender);
		this.root.setLevel(Level.TRACE);
	}

	@AfterEach
	void logAsBefore() throws Exception {
		this.root.detachAppender(this.appender);
		this.appender.stop();
		this.logging.reset();
		new ContextInitializer(this.logging).autoConfig();
	}

	static Stream<Answer> answers() {
		String json = "{\"error\":\"E\",\"error_description\":\"no E\",\"E\":[\"E\"]}".replace("E", ECHO);
		return Stream.of(success(), answer("400 Bad Request", json), answer("401 Unauthorized", json),
				answer("500 Oops", "<html>" + ECHO + "</html>"), answer("429 Slow down", ECHO),
				answer("404 Not Found", "x".repeat(BodyPrefix.LIMIT - 10) + ECHO), answer("302 Found", ECHO),
				answer("200 OK", "{\"id\":\"" + ECHO), answer("200 OK", "[" + json + "]"),
				answer("200 OK", "{" + "x".repeat(BodyPrefix.LIMIT - 10) + ECHO),
				new Answer("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n" + json, true),
				new Answer(ECHO + "\r\n\r\n", true), new Answer("HTTP/1.1 200 OK\r\n" + ECHO + "\r\n\r\n", true),
				new Answer("HTTP/1.1 abc " + ECHO + "\r\n\r\n", true),
				new Answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + ECHO + "\r\n", true));
	}

	@Test
	void everyOperationIsDriven() {
		assertThat(new AllCalls("http://127.0.0.1").all()).containsOnlyKeys(EnumSet.allOf(Operation.class));
	}

	@ParameterizedTest
	@MethodSource("answers")
	void noOutputHoldsASecret(Answer answer) {
		try (ScriptedServer server = ScriptedServer.start((connection) -> answer(connection, answer));
				AtriumnClient client = client(server.url())) {
			Map<Operation, Function<AtriumnClient, Object>> calls = new AllCalls(server.url()).all();
			calls.values().forEach((call) -> keepOutput(client, call));
			this.output.add(client + " " + client.metrics() + client.rateLimits() + client.connections());
			Thread.getAllStackTraces().keySet().forEach((thread) -> this.output.add(thread.getName()));
			assertThat(String.join("\n", server.requests())).contains("Zq7apikey", "Zq7clientsecret", "Zq7password",
					"Zq7usertoken", "Zq7code", "Zq7signedkey", "Zq7signature");
		}
		assertThat(this.log.toString()).contains("org.apache.hc", "Atriumn attempt");
		assertNoSecret(this.log.toString());
		this.output.forEach(SecretsTests::assertNoSecret);
	}

	private static void assertNoSecret(String text) {
		assertThat(text.lines().filter((line) -> line.contains(Canaries.MARK))).isEmpty();
	}

	private void keepOutput(AtriumnClient client, Function<AtriumnClient, Object> call) {
		try {
			Object value = call.apply(client);
			if (!(value instanceof String)) {
				this.output.add(String.valueOf(value));
			}
		}
		catch (AtriumnException ex) {
			StringWriter trace = new StringWriter();
			ex.printStackTrace(new PrintWriter(trace));
			this.output.add(trace + " " + ex.failure() + " " + ex.body() + " " + ex.description() + " " + ex.code());
		}
	}

	private static void answer(ScriptedServer.Connection connection, Answer answer) throws IOException {
		while (connection.readRequest()) {
			connection.send(answer.text().replace(ECHO, Canaries.in(connection.lastRequest())));
			if (answer.close()) {
				return;
			}
		}
	}

	private static AtriumnClient client(String url) {
		return AtriumnClient.builder()
			.baseUrl(url)
			.apiKey(Canaries.API_KEY)
			.retryPolicy(RetryPolicy.none())
			.debug(true)
			.build();
	}

	/**
	 * An answer from which every operation can be decoded, with what a server hands out.
	 */
	private static Answer success() {
		String url = "https://bucket.example/key?X-Amz-Signature=" + Canaries.ISSUED;
		return answer("200 OK",
				new JsonMapper().writeValueAsString(Map.of("access_token", Canaries.ISSUED, "id_token", Canaries.ISSUED,
						"refresh_token", Canaries.ISSUED, "client_secret", Canaries.ISSUED, "uploadUrl", url,
						"downloadUrl", url, "id", "1", "prompt", Map.of("id", "p1"))));
	}

	private static Answer answer(String status, String body) {
		String head = "HTTP/1.1 " + status + "\r\nConnection: close\r\nX-Request-Id: " + ECHO + "\r\n\r\n";
		return new Answer(head + body, true);
	}

	record Answer(String text, boolean close) {

		@Override
		public String toString() {
			return this.text.substring(0, Math.min(30, this.text.length()));
		}

	}

}
