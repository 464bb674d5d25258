package com.atriumn.client.ai;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * A prompt's template is filled with values and defaults.
 */
class PromptRenderingTests {

	private static final PromptVariable REQUIRED = PromptVariable.builder("name").required(true).build();

	@ParameterizedTest
	@CsvSource({ "Hi {{name}}!,Hi Ada!", "Hi {{ name }}!,Hi Ada!", "{{name}}{{name}},AdaAda", "{ {name} },{ {name} }",
			"{{}},{{}}", "{{{name}}},{Ada}", "no variable,no variable" })
	void fillsEachPlace(String template, String text) {
		assertThat(prompt(template, REQUIRED).render(Map.of("name", "Ada"))).isEqualTo(text);
	}

	@Test
	void namesMayHoldSpacesAndDots() {
		assertThat(prompt("{{ user.full name }}").render(Map.of("user.full name", "Ada"))).isEqualTo("Ada");
	}

	@Test
	void aValueIsPutInAsItIs() {
		Prompt prompt = prompt("{{a}}-{{b}}", PromptVariable.of("a"), PromptVariable.of("b"));
		assertThat(prompt.render(Map.of("a", "{{b}} $1 \\", "b", "x"))).isEqualTo("{{b}} $1 \\-x");
	}

	@Test
	void takesDefaultsAndLeavesOptionalVariablesEmpty() {
		Prompt prompt = prompt("{{tone}}|{{hint}}|{{must}}",
				PromptVariable.builder("tone").defaultValue("kind").build(), PromptVariable.of("hint"),
				PromptVariable.builder("must").required(true).defaultValue("").build());
		assertThat(prompt.render(Map.of())).isEqualTo("kind||");
		assertThat(prompt.render(Map.of("tone", ""))).isEqualTo("||");
	}

	@Test
	void namesAllMissingAndAllUnknownValues() {
		Prompt prompt = prompt("{{name}} {{undeclared}}", REQUIRED,
				PromptVariable.builder("unused").required(true).build());
		assertThatIllegalArgumentException().isThrownBy(() -> prompt.render(Map.of("nmae", "Ada")))
			.withMessage(
					"'values' do not fit the prompt's variables: missing [name, unused, undeclared], unknown [nmae]");
	}

	@Test
	void anUnknownValueAloneIsRefusedAndNotShown() {
		assertThatIllegalArgumentException().isThrownBy(() -> prompt("text").render(Map.of("key", "secret")))
			.withMessage("'values' do not fit the prompt's variables: unknown [key]");
	}

	@Test
	void aVariableThatOnlyTheTemplateKnowsCanBeGiven() {
		assertThat(prompt("Hi {{who}}").render(Map.of("who", "Ada"))).isEqualTo("Hi Ada");
	}

	private static Prompt prompt(String template, PromptVariable... variables) {
		return new Prompt("id", "name", null, template, null, Map.of(), List.of(variables), List.of(), 1, null, null);
	}

}
