package com.atriumn.client;

import java.util.Map;
import java.util.stream.Collectors;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * The line that each attempt leaves.
 */
class AttemptLogTests {

	@RegisterExtension
	private final CapturedLog log = new CapturedLog(AttemptLog.class.getName());

	@Test
	void debugGivesALineAnAttempt() {
		try (ScriptedServer server = ScriptedServer.start((connection) -> {
			connection.readRequest();
			connection.send(ScriptedServer.http("503 Unavailable", "", "X-Request-Id: r-1"));
			connection.readRequest();
			connection.send(ScriptedServer.http("200 OK", "{\"id\":\"c1\"}", "X-Request-Id: r-2"));
		}); AtriumnClient client = client(server.url(), true)) {
			client.ingest().getContentItem("c1");
		}
		assertThat(this.log.events()).extracting(ILoggingEvent::getLevel).containsExactly(Level.INFO, Level.INFO);
		assertThat(line(0)).matches("Atriumn attempt 1 of ingest\\.getContentItem \\(GET /content/\\{id}\\): "
				+ "server_error 503 in \\d+ ms \\(request id r-1\\)");
		assertThat(line(1)).contains("attempt 2", ": ok 200 in ", "(request id r-2)");
		assertThat(pairs(0)).containsEntry("operation", "getContentItem")
			.containsEntry("method", "GET")
			.containsEntry("template", "/content/{id}")
			.containsEntry("attempt", 1)
			.containsEntry("outcome", "server_error")
			.containsEntry("status", 503)
			.containsEntry("requestId", "r-1")
			.containsKey("millis");
		assertThat(pairs(1)).containsEntry("attempt", 2)
			.containsEntry("outcome", "ok")
			.containsEntry("status", 200)
			.containsEntry("requestId", "r-2");
	}

	@Test
	void anAttemptWithoutAnAnswerHasNoStatus() {
		try (AtriumnClient client = client("http://127.0.0.1:" + Unreachable.refusingPort(), true)) {
			catchThrowable(() -> client.ai().getPrompt("p1"));
		}
		assertThat(this.log.events()).hasSize(4);
		assertThat(line(3))
			.matches("Atriumn attempt 4 of ai\\.getPrompt \\(GET /prompts/\\{id}\\): " + "network_error in \\d+ ms");
		assertThat(pairs(3)).containsEntry("attempt", 4)
			.containsEntry("outcome", "network_error")
			.doesNotContainKeys("status", "requestId");
	}

	@Test
	void withoutDebugTheLinesAreNotAtLevelInfo() {
		try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.http("200 OK", "{\"id\":\"c1\"}"));
				AtriumnClient client = client(server.url(), false)) {
			client.ingest().getContentItem("c1");
			assertThat(this.log.events()).isEmpty();
			this.log.level(Level.DEBUG);
			client.ingest().getContentItem("c1");
			assertThat(this.log.events()).extracting(ILoggingEvent::getLevel).containsExactly(Level.DEBUG);
		}
	}

	private String line(int line) {
		return this.log.events().get(line).getFormattedMessage();
	}

	private Map<String, Object> pairs(int line) {
		return this.log.events()
			.get(line)
			.getKeyValuePairs()
			.stream()
			.collect(Collectors.toMap((pair) -> pair.key, (pair) -> pair.value));
	}

	private static AtriumnClient client(String url, boolean debug) {
		return AtriumnClient.builder().baseUrl(url).debug(debug).time(new VirtualTime()).build();
	}

}
