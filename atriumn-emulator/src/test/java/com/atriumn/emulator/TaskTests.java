package com.atriumn.emulator;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TaskTests extends AbstractEmulatorTests {

	@Test
	void echoesTheInputOfATaskNobodySet() {
		assertThat(run("app", "sum").json()).isEqualTo(Reply.parse("""
				{"app":"app","task":"sum","output":{"a":1,"b":null}}"""));
	}

	@Test
	void answersWithWhatWasSet() {
		this.emulator.onTask("app", "sum", (input) -> Map.of("got", input.get("a")));
		assertThat(run("app", "sum").json()).isEqualTo(Reply.parse("{\"got\":1}"));
		assertThat(run("other", "sum").text("/app")).isEqualTo("other");
	}

	@Test
	void answersAFailureWithItsDetail() {
		this.emulator.onTask("app", "sum", (input) -> {
			throw new TaskFailedException(422, "cannot sum");
		});
		Reply reply = run("app", "sum");
		assertThat(reply.status()).isEqualTo(422);
		assertThat(reply.json()).isEqualTo(Reply.parse("{\"detail\":\"cannot sum\"}"));
	}

	@Test
	void answersABrokenHandlerWithAServerError() {
		this.emulator.onTask("app", "sum", (input) -> Map.of("missing", input.get("missing")));
		assertThat(run("app", "sum").status()).isEqualTo(500);
	}

	@Test
	void refusesATaskWithoutInput() {
		Reply reply = this.api.post("/v1/prompt", "{\"app\":\"a\",\"task\":\"t\"}");
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.text("/detail")).contains("input");
	}

	private Reply run(String app, String task) {
		return this.api.post("/v1/prompt", """
				{"app":"%s","task":"%s","input":{"a":1,"b":null},"options":{"model":"m"}}""".formatted(app, task));
	}

}
