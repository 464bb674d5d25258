package com.atriumn.client.storage;

import java.util.Map;

import com.atriumn.client.RecordJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link UploadUrlRequest}.
 */
class UploadUrlRequestTests {

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " " })
	void refusesBlankFilename(String filename) {
		assertThatIllegalArgumentException().isThrownBy(() -> UploadUrlRequest.of(filename, "text/plain"))
			.withMessage("'filename' must not be blank");
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " " })
	void refusesBlankContentType(String contentType) {
		assertThatIllegalArgumentException().isThrownBy(() -> UploadUrlRequest.of("a.txt", contentType))
			.withMessage("'contentType' must not be blank");
	}

	@Test
	void leavesOutATenantThatIsNotSetAndSendsAnEmptyOne() {
		assertThat(RecordJson.write(UploadUrlRequest.of("a.txt", "text/plain")))
			.isEqualTo(Map.of("filename", "a.txt", "contentType", "text/plain"));
		assertThat(RecordJson.write(UploadUrlRequest.builder("a.txt", "text/plain").tenantId("").build()))
			.containsEntry("tenantId", "");
	}

	@Test
	void changesNothingButTheTenant() {
		assertThat(UploadUrlRequest.of("a.txt", "text/plain").withTenantId("t"))
			.isEqualTo(new UploadUrlRequest("a.txt", "text/plain", "t"));
	}

}
