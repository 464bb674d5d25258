package com.atriumn.client.ingest;

import java.util.Collections;
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
 * Tests for {@link UrlIngestRequest}.
 */
class UrlIngestRequestTests {

	private static final String URL = "https://example.com/";

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " " })
	void refusesBlankUrl(String url) {
		assertThatIllegalArgumentException().isThrownBy(() -> UrlIngestRequest.of(url))
			.withMessage("'url' must not be blank");
	}

	@Test
	void refusesAUrlOverTheLimitWithoutRepeatingIt() {
		String longest = URL + "x".repeat(2048 - URL.length());
		assertThat(UrlIngestRequest.of(longest).url()).isEqualTo(longest);
		assertThatIllegalArgumentException().isThrownBy(() -> UrlIngestRequest.of(longest + "x"))
			.withMessage("'url' must not be longer than 2048 characters");
	}

	@Test
	void refusesNullAmongTheMetadata() {
		assertThatIllegalArgumentException()
			.isThrownBy(UrlIngestRequest.builder(URL).metadata(Collections.singletonMap("k", null))::build)
			.withMessage("'metadata' must not contain null");
	}

	@Test
	void leavesOutWhatIsNotSet() {
		assertThat(RecordJson.write(UrlIngestRequest.of(URL))).isEqualTo(Map.of("url", URL));
	}

	@Test
	void sendsWhatIsSetEvenIfEmpty() {
		UrlIngestRequest request = UrlIngestRequest.builder(URL)
			.tenantId("")
			.userId("")
			.sourceSubType("")
			.metadata(Map.of())
			.userNotes("")
			.build();
		assertThat(RecordJson.write(request)).isEqualTo(Map.of("url", URL, "tenantId", "", "userId", "",
				"sourceSubType", "", "metadata", Map.of(), "userNotes", ""));
	}

	@Test
	void changesNothingButTheTenant() {
		UrlIngestRequest request = new UrlIngestRequest(URL, null, "u", "s", Map.of("k", "v"), "n");
		assertThat(request.withTenantId("t"))
			.isEqualTo(new UrlIngestRequest(URL, "t", "u", "s", Map.of("k", "v"), "n"));
	}

	@Test
	void givesUnmodifiableMetadata() {
		UrlIngestRequest request = UrlIngestRequest.builder(URL).metadata(Map.of("k", "v")).build();
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> request.metadata().clear());
	}

}
