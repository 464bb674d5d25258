package com.atriumn.client.ai;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import com.atriumn.client.RecordJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link UpdatePromptRequest}.
 */
class UpdatePromptRequestTests {

	@Test
	void sendsNothingThatIsNotSet() {
		assertThat(RecordJson.write(UpdatePromptRequest.builder().build())).isEmpty();
	}

	@Test
	void sendsWhatIsSetEvenIfEmpty() {
		UpdatePromptRequest request = UpdatePromptRequest.builder()
			.name("")
			.description("")
			.template("")
			.modelId("")
			.parameters(Map.of())
			.variables(List.of())
			.tags(List.of())
			.build();
		assertThat(RecordJson.write(request)).isEqualTo(Map.of("name", "", "description", "", "template", "", "modelId",
				"", "parameters", Map.of(), "variables", List.of(), "tags", List.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "é", "☃", "😀" })
	void countsTheTemplateInBytesOfUtf8(String character) {
		String largest = TemplateSamples.largest(character);
		assertThat(UpdatePromptRequest.builder().template(largest).build().template()).isEqualTo(largest);
		assertThatIllegalArgumentException().isThrownBy(UpdatePromptRequest.builder().template(largest + "x")::build)
			.withMessage("'template' must not be larger than 102400 bytes of UTF-8");
	}

	@Test
	void refusesAVariableWithoutAName() {
		assertThatIllegalArgumentException()
			.isThrownBy(UpdatePromptRequest.builder().variables(List.of(PromptVariable.of("")))::build)
			.withMessage("'variables[0].name' must not be blank");
	}

	@Test
	void refusesNullInAList() {
		assertThatIllegalArgumentException()
			.isThrownBy(UpdatePromptRequest.builder().tags(Collections.singletonList(null))::build)
			.withMessage("'tags' must not contain null");
	}

	@Test
	void keepsItsOwnUnmodifiableCopies() {
		List<PromptVariable> variables = new ArrayList<>(List.of(PromptVariable.of("v")));
		UpdatePromptRequest request = UpdatePromptRequest.builder().variables(variables).build();
		variables.clear();
		assertThat(request.variables()).containsExactly(PromptVariable.of("v"));
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> request.variables().clear());
	}

}
