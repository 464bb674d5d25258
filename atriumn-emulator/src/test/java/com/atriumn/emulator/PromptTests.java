package com.atriumn.emulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PromptTests extends AbstractEmulatorTests {

	@Test
	void anUpdateRaisesTheVersionAndLeavesWhatItDoesNotName() {
		Reply created = this.api.post("/prompts", """
				{"name":"n","description":"d","template":"t","modelId":"m","tags":["a"]}""");
		assertThat(created.json().at("/prompt/version").asInt()).isEqualTo(1);
		this.clock.advance(Duration.ofSeconds(1));
		Reply updated = this.api.put("/prompts/" + created.text("/prompt/id"), "{\"template\":\"t2\"}");
		assertThat(updated.json().get("prompt")).isEqualTo(Reply.parse("""
				{"id":"%s","name":"n","description":"d","template":"t2","modelId":"m","tags":["a"],"version":2,
				"createdAt":"2026-11-01T12:00:00Z","updatedAt":"2026-11-01T12:00:01Z"}"""
			.formatted(created.text("/prompt/id"))));
		assertThat(this.emulator.state().prompts()).singleElement()
			.satisfies((prompt) -> assertThat(prompt.version()).isEqualTo(2));
	}

	@Test
	void anEmptyStringOrListClears() {
		Reply created = this.api.post("/prompts", """
				{"name":"n","description":"d","template":"t","modelId":"m","tags":["a"]}""");
		Reply updated = this.api.put("/prompts/" + created.text("/prompt/id"), """
				{"description":"","modelId":"","tags":[]}""");
		assertThat(updated.json().get("prompt").has("description")).isFalse();
		assertThat(updated.json().get("prompt").has("modelId")).isFalse();
		assertThat(updated.json().at("/prompt/tags").size()).isZero();
		assertThat(this.api.put("/prompts/" + created.text("/prompt/id"), "{\"name\":\"\"}").status()).isEqualTo(400);
	}

	@Test
	void listsPageByPage() {
		List<String> created = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			created.add(
					this.api.post("/prompts", "{\"name\":\"n%d\",\"template\":\"t\"}".formatted(i)).text("/prompt/id"));
		}
		Reply first = this.api.get("/prompts?maxResults=2");
		assertThat(ids(first)).isEqualTo(created.subList(0, 2));
		this.api.delete("/prompts/" + created.get(1));
		Reply second = this.api.get("/prompts?maxResults=2&nextToken=" + first.text("/nextToken"));
		assertThat(ids(second)).as("nothing skipped by the deletion").isEqualTo(created.subList(2, 4));
		Reply last = this.api.get("/prompts?maxResults=2&nextToken=" + second.text("/nextToken"));
		assertThat(ids(last)).isEqualTo(created.subList(4, 5));
		assertThat(last.json().has("nextToken")).isFalse();
	}

	@Test
	void theLastPageHasNoTokenEvenWhenItIsFull() {
		create("a", "m");
		create("b", "m");
		assertThat(this.api.get("/prompts?maxResults=2").json().has("nextToken")).isFalse();
	}

	@Test
	void filtersByModelAndByEveryTag() {
		String one = create("\"a\",\"b\"", "m1");
		String two = create("\"b\"", "m2");
		assertThat(ids(this.api.get("/prompts?modelId=m1"))).containsExactly(one);
		assertThat(ids(this.api.get("/prompts?tags=b"))).containsExactly(one, two);
		assertThat(ids(this.api.get("/prompts?tags=a&tags=b"))).containsExactly(one);
	}

	@ParameterizedTest
	@ValueSource(strings = { "maxResults=0", "maxResults=x", "nextToken=forged", "nextToken=%25" })
	void refusesAPageThatCannotBe(String query) {
		Reply reply = this.api.get("/prompts?" + query);
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.text("/error")).isEqualTo("invalid_request");
	}

	@Test
	void refusesATemplateOverTheLimit() {
		String fits = "☃".repeat(Require.MAX_TEMPLATE_BYTES / 3);
		assertThat(this.api.post("/prompts", prompt(fits)).status()).isEqualTo(201);
		Reply refused = this.api.post("/prompts", prompt(fits + "☃"));
		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.text("/error_description")).contains("102400 bytes");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"name\":\"n\"}", "{\"template\":\"t\"}", "{\"name\":\" \",\"template\":\"t\"}",
			"{\"name\":\"n\",\"template\":\"t\",\"variables\":[{}]}",
			"{\"name\":\"n\",\"template\":\"t\",\"tags\":\"a\"}",
			"{\"name\":\"n\",\"template\":\"t\",\"tags\":[null]}" })
	void refusesAPromptThatLacksWhatIsRequired(String body) {
		assertThat(this.api.post("/prompts", body).status()).isEqualTo(400);
	}

	@Test
	void doesNotFindADeletedPrompt() {
		String path = "/prompts/" + create("\"a\"", "m");
		assertThat(this.api.delete(path).status()).isEqualTo(204);
		assertThat(this.api.get(path).text("/error")).isEqualTo("not_found");
		assertThat(this.api.put(path, "{}").status()).isEqualTo(404);
		assertThat(this.api.delete(path).status()).isEqualTo(404);
	}

	private String create(String tags, String model) {
		String list = tags.startsWith("\"") ? tags : '"' + tags + '"';
		return this.api.post("/prompts", """
				{"name":"n","template":"t","modelId":"%s","tags":[%s]}""".formatted(model, list)).text("/prompt/id");
	}

	private static String prompt(String template) {
		return "{\"name\":\"n\",\"template\":\"%s\"}".formatted(template);
	}

	private static List<String> ids(Reply reply) {
		return reply.json().get("prompts").findValuesAsString("id");
	}

}
