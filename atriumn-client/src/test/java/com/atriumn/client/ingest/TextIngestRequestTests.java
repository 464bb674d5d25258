package com.atriumn.client.ingest;

import java.nio.charset.StandardCharsets;
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
 * Tests for {@link TextIngestRequest}.
 */
class TextIngestRequestTests {

	private static final int LIMIT = 1_048_576;

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " \n" })
	void refusesBlankContent(String content) {
		assertThatIllegalArgumentException().isThrownBy(() -> TextIngestRequest.of(content))
			.withMessage("'content' must not be blank");
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "é", "☃", "😀" })
	void countsTheContentInBytesOfUtf8(String character) {
		int width = character.getBytes(StandardCharsets.UTF_8).length;
		String largest = character.repeat(LIMIT / width) + "x".repeat(LIMIT % width);
		assertThat(TextIngestRequest.of(largest).content()).isEqualTo(largest);
		assertThat(TextIngestRequest.fits(largest)).isTrue();
		assertThat(TextIngestRequest.fits(largest + "x")).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> TextIngestRequest.of(largest + "x"))
			.withMessage("'content' must not be larger than 1048576 bytes of UTF-8");
	}

	@Test
	void refusesNullAmongTheMetadata() {
		assertThatIllegalArgumentException()
			.isThrownBy(TextIngestRequest.builder("c").metadata(Collections.singletonMap("k", null))::build)
			.withMessage("'metadata' must not contain null");
		assertThatIllegalArgumentException()
			.isThrownBy(TextIngestRequest.builder("c").metadata(Collections.singletonMap(null, "v"))::build)
			.withMessage("'metadata' must not contain null");
	}

	@Test
	void leavesOutWhatIsNotSetAndSendsWhatIsEmpty() {
		assertThat(RecordJson.write(TextIngestRequest.of("c"))).isEqualTo(Map.of("content", "c"));
		assertThat(RecordJson.write(TextIngestRequest.builder("c").tenantId("").userId("").metadata(Map.of()).build()))
			.isEqualTo(Map.of("content", "c", "tenantId", "", "userId", "", "metadata", Map.of()));
	}

	@Test
	void changesNothingButTheTenant() {
		TextIngestRequest request = TextIngestRequest.builder("c").userId("u").metadata(Map.of("k", "v")).build();
		assertThat(request.withTenantId("t")).isEqualTo(new TextIngestRequest("c", "t", "u", Map.of("k", "v")));
	}

	@Test
	void keepsItsOwnUnmodifiableCopyOfTheMetadata() {
		Map<String, String> metadata = new HashMap<>(Map.of("k", "v"));
		TextIngestRequest request = TextIngestRequest.builder("c").metadata(metadata).build();
		metadata.clear();
		assertThat(request.metadata()).containsExactly(Map.entry("k", "v"));
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> request.metadata().clear());
	}

	@Test
	void keepsTheContentOutOfToString() {
		assertThat(TextIngestRequest.of("canary").withTenantId("t").toString()).doesNotContain("canary")
			.contains("content=6 characters", "tenantId=t");
	}

}
