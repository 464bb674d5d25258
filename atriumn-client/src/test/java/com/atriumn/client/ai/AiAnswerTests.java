package com.atriumn.client.ai;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import com.atriumn.client.RecordJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the records that the ai service's answers become.
 */
class AiAnswerTests {

	private static final Prompt EMPTY = new Prompt("", "", null, "", null, Map.of(), List.of(), List.of(), 0, null,
			null);

	@Test
	void readsEveryFieldOfAPrompt() {
		Prompt prompt = RecordJson.read("""
				{'id': 'p', 'name': 'N', 'description': 'D', 'template': 'Hi {{who}}', 'modelId': 'm',
				 'parameters': {'max_tokens': 300, 'stop': null},
				 'variables': [{'name': 'who', 'description': 'w', 'defaultValue': 'you', 'required': true}, null],
				 'tags': ['a', null], 'version': 5000000000,
				 'createdAt': '2025-05-21T04:55:58Z', 'updatedAt': '2025-05-21T04:55:59.123Z'}""", Prompt.class);
		assertThat(prompt.parameters()).containsEntry("max_tokens", 300).containsEntry("stop", null);
		assertThat(prompt).isEqualTo(new Prompt("p", "N", "D", "Hi {{who}}", "m", prompt.parameters(),
				List.of(new PromptVariable("who", "w", "you", true)), List.of("a"), 5_000_000_000L,
				Instant.parse("2025-05-21T04:55:58Z"), Instant.parse("2025-05-21T04:55:59.123Z")));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "{}", "{'id': null, 'parameters': null, 'variables': null, 'tags': null, 'version': null}" })
	void readsAPromptThatHoldsNothing(String json) {
		assertThat(RecordJson.read(json, Prompt.class)).isEqualTo(EMPTY);
	}

	@Test
	void leavesOutThatAVariableIsNotRequired() {
		assertThat(RecordJson.write(PromptVariable.of("v"))).isEqualTo(Map.of("name", "v"));
		assertThat(
				RecordJson.write(PromptVariable.builder("v").required(true).description("").defaultValue("").build()))
			.isEqualTo(Map.of("name", "v", "description", "", "defaultValue", "", "required", true));
	}

	@Test
	void readsAVariableThatHoldsNothing() {
		assertThat(RecordJson.read("{}", PromptVariable.class)).isEqualTo(PromptVariable.of(""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{'prompts': null, 'nextToken': null}", "{'prompts': [null], 'nextToken': ''}" })
	void readsALastPage(String json) {
		PromptPage page = RecordJson.read(json, PromptPage.class);
		assertThat(page).isEqualTo(new PromptPage(List.of(), null));
		assertThat(page.hasNext()).isFalse();
	}

	@Test
	void readsAPageThatHasANext() {
		PromptPage page = RecordJson.read("{'prompts': [{}], 'nextToken': 't'}", PromptPage.class);
		assertThat(page).isEqualTo(new PromptPage(List.of(EMPTY), "t"));
		assertThat(page.hasNext()).isTrue();
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> page.prompts().clear());
	}

	@Test
	void keepsNullValuesInATaskResultAndToleratesNone() {
		TaskResult result = new TaskResult(Collections.singletonMap("answer", null));
		assertThat(result.values()).containsEntry("answer", null);
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> result.values().clear());
		assertThat(new TaskResult(null).values()).isEmpty();
	}

	@Test
	void dropsNullsFromListsWhoeverMadeThem() {
		assertThat(new PromptPage(Arrays.asList(null, EMPTY), null).prompts()).containsExactly(EMPTY);
	}

}
