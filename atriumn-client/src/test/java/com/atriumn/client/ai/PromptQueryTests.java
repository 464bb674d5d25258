package com.atriumn.client.ai;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link PromptQuery}.
 */
class PromptQueryTests {

	@Test
	void filtersNothingUnlessTold() {
		assertThat(PromptQuery.builder().build()).isEqualTo(PromptQuery.all())
			.isEqualTo(new PromptQuery(null, List.of(), null, null));
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1, Integer.MIN_VALUE })
	void refusesPagesOfLessThanOne(int maxResults) {
		assertThatIllegalArgumentException().isThrownBy(PromptQuery.builder().maxResults(maxResults)::build)
			.withMessage("'maxResults' must be at least 1");
	}

	@Test
	void refusesMissingTagsAndNullAmongThem() {
		assertThatIllegalArgumentException().isThrownBy(PromptQuery.builder().tags(null)::build)
			.withMessage("'tags' must not be null");
		assertThatIllegalArgumentException()
			.isThrownBy(PromptQuery.builder().tags(Collections.singletonList(null))::build)
			.withMessage("'tags' must not contain null");
	}

	@Test
	void changesNothingButThePage() {
		PromptQuery query = PromptQuery.builder().modelId("m").tags(List.of("a")).maxResults(1).nextToken("1").build();
		assertThat(query.withNextToken("2")).isEqualTo(new PromptQuery("m", List.of("a"), 1, "2"));
		assertThat(query.withNextToken(null)).isEqualTo(new PromptQuery("m", List.of("a"), 1, null));
	}

	@Test
	void keepsItsOwnUnmodifiableCopyOfTheTags() {
		List<String> tags = new ArrayList<>(List.of("a"));
		PromptQuery query = PromptQuery.builder().tags(tags).build();
		tags.clear();
		assertThat(query.tags()).containsExactly("a");
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> query.tags().clear());
	}

}
