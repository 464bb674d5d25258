package com.atriumn.client.ingest;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

import com.atriumn.client.RecordJson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link UpdateContentItemRequest}.
 */
class UpdateContentItemRequestTests {

	@Test
	void sendsNothingThatIsNotSet() {
		assertThat(RecordJson.write(UpdateContentItemRequest.builder().build())).isEmpty();
	}

	@Test
	void sendsWhatIsSetEvenIfEmpty() {
		assertThat(RecordJson.write(UpdateContentItemRequest.builder().sourceUri("").metadata(Map.of()).build()))
			.isEqualTo(Map.of("sourceUri", "", "metadata", Map.of()));
	}

	@Test
	void refusesNullAmongTheMetadata() {
		assertThatIllegalArgumentException()
			.isThrownBy(UpdateContentItemRequest.builder().metadata(Collections.singletonMap("k", null))::build)
			.withMessage("'metadata' must not contain null");
	}

	@Test
	void keepsItsOwnUnmodifiableCopyOfTheMetadata() {
		Map<String, String> metadata = new HashMap<>(Map.of("k", "v"));
		UpdateContentItemRequest request = UpdateContentItemRequest.builder().metadata(metadata).build();
		metadata.clear();
		assertThat(request.metadata()).containsExactly(Map.entry("k", "v"));
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> request.metadata().clear());
	}

}
