package com.atriumn.client.storage;

import com.atriumn.client.RecordJson;
import com.atriumn.client.transfer.PresignedUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the records that the storage service's answers become.
 */
class StorageAnswerTests {

	@Test
	void readsWhereToUploadAndHidesThePermission() {
		UploadUrl url = RecordJson.read("""
				{'uploadUrl': 'https://s3.example.com/k?sig=canary', 's3Key': 'k', 'httpMethod': 'PUT'}""",
				UploadUrl.class);
		assertThat(url).isEqualTo(new UploadUrl(PresignedUrl.of("https://s3.example.com/k?sig=canary"), "k", "PUT"));
		assertThat(url.toString()).contains("https://s3.example.com/k").doesNotContain("canary");
	}

	@Test
	void toleratesEverythingMissingButTheUrl() {
		PresignedUrl url = PresignedUrl.of("https://s3.example.com/k");
		assertThat(RecordJson.read("{'uploadUrl': 'https://s3.example.com/k'}", UploadUrl.class))
			.isEqualTo(new UploadUrl(url, null, ""));
		assertThat(RecordJson.read("{'downloadUrl': 'https://s3.example.com/k'}", DownloadUrl.class))
			.isEqualTo(new DownloadUrl(url, ""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{'uploadUrl': null, 'downloadUrl': null}" })
	void cannotReadAnAnswerWithoutAUrl(String json) {
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> RecordJson.read(json, UploadUrl.class))
			.withMessageContaining("'uploadUrl' must not be null");
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> RecordJson.read(json, DownloadUrl.class))
			.withMessageContaining("'downloadUrl' must not be null");
	}

}
