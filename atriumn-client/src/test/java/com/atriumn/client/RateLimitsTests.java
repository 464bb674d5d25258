package com.atriumn.client;

import java.time.Duration;

import com.atriumn.client.call.Operation;
import com.atriumn.client.call.RateLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rate limits that answers tell of.
 */
class RateLimitsTests {

	@Test
	void keepsTheLastOneOfEachOperation() {
		try (ScriptedServer server = ScriptedServer.start((connection) -> {
			for (int remaining = 59; connection.readRequest(); remaining--) {
				connection.send(ScriptedServer.http("200 OK", "{\"id\":\"c1\"}", "X-RateLimit-Limit: 60",
						"X-RateLimit-Remaining: " + remaining, "X-RateLimit-Reset: 30"));
			}
		}); AtriumnClient client = client(server)) {
			assertThat(client.rateLimit(Operation.GET_CONTENT_ITEM)).isNull();
			client.ingest().getContentItem("c1");
			client.ingest().getContentItem("c1");
			client.ingest().deleteContentItem("c1");
			RateLimit limit = client.rateLimit(Operation.GET_CONTENT_ITEM);
			assertThat(limit.limit()).isEqualTo(60);
			assertThat(limit.remaining()).isEqualTo(58);
			assertThat(limit.reset()).isEqualTo(Duration.ofSeconds(30));
			assertThat(limit.observedAt()).isAfterOrEqualTo(VirtualTime.START);
			assertThat(client.rateLimits()).containsOnlyKeys(Operation.GET_CONTENT_ITEM, Operation.DELETE_CONTENT_ITEM);
		}
	}

	@Test
	void anAnswerWithoutLimitsLeavesTheLast() {
		try (ScriptedServer server = ScriptedServer.start((connection) -> {
			connection.readRequest();
			connection.send(ScriptedServer.http("200 OK", "{}", "X-RateLimit-Remaining: 3"));
			connection.readRequest();
			connection.send(ScriptedServer.http("200 OK", "{}"));
		}); AtriumnClient client = client(server)) {
			client.ingest().getContentItem("c1");
			client.ingest().getContentItem("c1");
			assertThat(client.rateLimit(Operation.GET_CONTENT_ITEM).remaining()).isEqualTo(3);
			assertThat(client.rateLimit(Operation.GET_CONTENT_ITEM).limit()).isNull();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "soon", "-1", "1e3", "99999999999999999999" })
	void aResetThatCannotBeReadCountsAsNotSent(String reset) {
		try (ScriptedServer server = ScriptedServer
			.answering(ScriptedServer.http("200 OK", "{}", "X-RateLimit-Limit: 60", "X-RateLimit-Reset: " + reset));
				AtriumnClient client = client(server)) {
			client.ingest().getContentItem("c1");
			assertThat(client.rateLimit(Operation.GET_CONTENT_ITEM).reset()).isNull();
		}
	}

	private static AtriumnClient client(ScriptedServer server) {
		return AtriumnClient.builder().baseUrl(server.url()).time(new VirtualTime()).build();
	}

}
