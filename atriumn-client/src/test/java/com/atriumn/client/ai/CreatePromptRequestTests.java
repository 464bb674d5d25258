package com.atriumn.client.ai;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.atriumn.client.RecordJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link CreatePromptRequest}.
 */
class CreatePromptRequestTests {

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " " })
	void refusesBlankName(String name) {
		assertThatIllegalArgumentException().isThrownBy(() -> CreatePromptRequest.of(name, "T"))
			.withMessage("'name' must not be blank");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " " })
	void refusesBlankTemplate(String template) {
		assertThatIllegalArgumentException().isThrownBy(() -> CreatePromptRequest.of("N", template))
			.withMessage("'template' must not be blank");
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "é", "☃", "😀" })
	void countsTheTemplateInBytesOfUtf8(String character) {
		String largest = TemplateSamples.largest(character);
		assertThat(CreatePromptRequest.of("N", largest).template()).isEqualTo(largest);
		assertThatIllegalArgumentException().isThrownBy(() -> CreatePromptRequest.of("N", largest + "x"))
			.withMessage("'template' must not be larger than 102400 bytes of UTF-8");
	}

	@Test
	void refusesAVariableWithoutANameAndSaysWhichOne() {
		CreatePromptRequest.Builder builder = CreatePromptRequest.builder("N", "T")
			.variables(List.of(PromptVariable.of("v"), PromptVariable.of(" ")));
		assertThatIllegalArgumentException().isThrownBy(builder::build)
			.withMessage("'variables[1].name' must not be blank");
	}

	@Test
	void refusesNullInAList() {
		assertThatIllegalArgumentException()
			.isThrownBy(CreatePromptRequest.builder("N", "T").tags(Collections.singletonList(null))::build)
			.withMessage("'tags' must not contain null");
		assertThatIllegalArgumentException()
			.isThrownBy(CreatePromptRequest.builder("N", "T").variables(Collections.singletonList(null))::build)
			.withMessage("'variables' must not contain null");
	}

	@Test
	void refusesANullKeyButKeepsANullValueAmongTheParameters() {
		assertThatIllegalArgumentException()
			.isThrownBy(CreatePromptRequest.builder("N", "T").parameters(Collections.singletonMap(null, 1))::build)
			.withMessage("'parameters' must not contain a null key");
		assertThat(CreatePromptRequest.builder("N", "T")
			.parameters(Collections.singletonMap("stop", null))
			.build()
			.parameters()).containsEntry("stop", null);
	}

	@Test
	void leavesOutWhatIsNotSet() {
		assertThat(RecordJson.write(CreatePromptRequest.of("N", "T"))).isEqualTo(Map.of("name", "N", "template", "T"));
	}

	@Test
	void sendsWhatIsSetEvenIfEmpty() {
		CreatePromptRequest request = CreatePromptRequest.builder("N", "T")
			.description("")
			.modelId("")
			.parameters(Map.of())
			.variables(List.of())
			.tags(List.of())
			.build();
		assertThat(RecordJson.write(request)).isEqualTo(Map.of("name", "N", "description", "", "template", "T",
				"modelId", "", "parameters", Map.of(), "variables", List.of(), "tags", List.of()));
	}

	@Test
	void keepsItsOwnUnmodifiableCopies() {
		List<String> tags = new ArrayList<>(List.of("a"));
		Map<String, Object> parameters = new HashMap<>(Map.of("temperature", 0.7));
		CreatePromptRequest request = CreatePromptRequest.builder("N", "T").tags(tags).parameters(parameters).build();
		tags.clear();
		parameters.clear();
		assertThat(request.tags()).containsExactly("a");
		assertThat(request.parameters()).containsExactly(Map.entry("temperature", 0.7));
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> request.tags().clear());
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> request.parameters().clear());
	}

}
