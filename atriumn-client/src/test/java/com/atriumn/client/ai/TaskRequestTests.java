package com.atriumn.client.ai;

import java.util.Collections;
import java.util.HashMap;
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
 * Tests for {@link TaskRequest}.
 */
class TaskRequestTests {

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " " })
	void refusesBlankApplicationAndTask(String blank) {
		assertThatIllegalArgumentException().isThrownBy(() -> TaskRequest.of(blank, "task", Map.of()))
			.withMessage("'app' must not be blank");
		assertThatIllegalArgumentException().isThrownBy(() -> TaskRequest.of("app", blank, Map.of()))
			.withMessage("'task' must not be blank");
	}

	@Test
	void refusesMissingInput() {
		assertThatIllegalArgumentException().isThrownBy(() -> TaskRequest.of("app", "task", null))
			.withMessage("'input' must not be null");
	}

	@Test
	void refusesNullKeys() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> TaskRequest.of("app", "task", Collections.singletonMap(null, 1)))
			.withMessage("'input' must not contain a null key");
		assertThatIllegalArgumentException()
			.isThrownBy(TaskRequest.builder("app", "task", Map.of()).options(Collections.singletonMap(null, 1))::build)
			.withMessage("'options' must not contain a null key");
	}

	@Test
	void leavesOutOptionsThatAreNotSetAndSendsEmptyOnes() {
		assertThat(RecordJson.write(TaskRequest.of("app", "task", Map.of())))
			.isEqualTo(Map.of("app", "app", "task", "task", "input", Map.of()));
		assertThat(RecordJson.write(TaskRequest.builder("app", "task", Map.of()).options(Map.of()).build()))
			.containsEntry("options", Map.of());
	}

	@Test
	void keepsAndSendsNullValuesInItsOwnUnmodifiableCopy() {
		Map<String, Object> input = new HashMap<>(Collections.singletonMap("text", null));
		TaskRequest request = TaskRequest.of("app", "task", input);
		input.clear();
		assertThat(request.input()).containsEntry("text", null);
		assertThat(RecordJson.write(request)).containsEntry("input", Collections.singletonMap("text", null));
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> request.input().clear());
	}

}
