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
 * Tests for {@link FileUploadRequest} and {@link TextUploadRequest}.
 */
class UploadRequestTests {

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " " })
	void refusesAFileWithABlankNameOrContentType(String blank) {
		assertThatIllegalArgumentException().isThrownBy(() -> FileUploadRequest.of(blank, "text/plain"))
			.withMessage("'filename' must not be blank");
		assertThatIllegalArgumentException().isThrownBy(() -> FileUploadRequest.of("a.txt", blank))
			.withMessage("'contentType' must not be blank");
	}

	@Test
	void refusesNullAmongTheMetadata() {
		Map<String, String> metadata = Collections.singletonMap("k", null);
		assertThatIllegalArgumentException()
			.isThrownBy(FileUploadRequest.builder("a.txt", "text/plain").metadata(metadata)::build)
			.withMessage("'metadata' must not contain null");
		assertThatIllegalArgumentException().isThrownBy(TextUploadRequest.builder().metadata(metadata)::build)
			.withMessage("'metadata' must not contain null");
	}

	@Test
	void leavesOutWhatIsNotSet() {
		assertThat(RecordJson.write(FileUploadRequest.of("a.txt", "text/plain")))
			.isEqualTo(Map.of("filename", "a.txt", "contentType", "text/plain"));
		assertThat(RecordJson.write(TextUploadRequest.of())).isEmpty();
	}

	@Test
	void sendsWhatIsSetForAFileEvenIfEmpty() {
		FileUploadRequest request = FileUploadRequest.builder("a.txt", "text/plain")
			.tenantId("")
			.userId("")
			.metadata(Map.of())
			.build();
		assertThat(RecordJson.write(request)).isEqualTo(Map.of("filename", "a.txt", "contentType", "text/plain",
				"tenantId", "", "userId", "", "metadata", Map.of()));
	}

	@Test
	void sendsWhatIsSetForATextEvenIfEmpty() {
		TextUploadRequest request = TextUploadRequest.builder()
			.contentType("")
			.tenantId("")
			.userId("")
			.metadata(Map.of())
			.callbackUrl("")
			.build();
		assertThat(RecordJson.write(request)).isEqualTo(
				Map.of("contentType", "", "tenantId", "", "userId", "", "metadata", Map.of(), "callbackUrl", ""));
	}

	@Test
	void changesNothingButTheTenant() {
		assertThat(new FileUploadRequest("f", "c", null, "u", Map.of("k", "v")).withTenantId("t"))
			.isEqualTo(new FileUploadRequest("f", "c", "t", "u", Map.of("k", "v")));
		assertThat(new TextUploadRequest("c", null, "u", Map.of("k", "v"), "b").withTenantId("t"))
			.isEqualTo(new TextUploadRequest("c", "t", "u", Map.of("k", "v"), "b"));
	}

	@Test
	void givesUnmodifiableMetadata() {
		Map<String, String> file = FileUploadRequest.builder("f", "c").metadata(Map.of("k", "v")).build().metadata();
		Map<String, String> text = TextUploadRequest.builder().metadata(Map.of("k", "v")).build().metadata();
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(file::clear);
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(text::clear);
	}

}
