package com.atriumn.client.ingest;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.atriumn.client.RecordJson;
import com.atriumn.client.transfer.PresignedUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the records that the ingest service's answers become.
 */
class IngestAnswerTests {

	private static final ContentItem EMPTY = new ContentItem("", "", null, SourceType.UNKNOWN, null, null, null,
			ContentStatus.UNKNOWN, null, null, Map.of(), null, null);

	@Test
	void readsEveryFieldOfAContentItem() {
		ContentItem item = RecordJson.read("""
				{'id': 'c1', 'tenantId': 't', 'userId': 'u', 'sourceType': 'FILE', 'sourceUri': 'https://example.com/',
				 's3Key': 'k', 's3Bucket': 'b', 'status': 'COMPLETED', 'contentType': 'text/plain',
				 'size': 12345678901, 'metadata': {'k': 'v', 'n': null},
				 'createdAt': '2025-05-21T04:55:58Z', 'updatedAt': '2025-05-21T04:55:59.123Z'}""", ContentItem.class);
		assertThat(item).isEqualTo(new ContentItem("c1", "t", "u", SourceType.FILE, "https://example.com/", "k", "b",
				ContentStatus.COMPLETED, "text/plain", 12_345_678_901L, Map.of("k", "v"),
				Instant.parse("2025-05-21T04:55:58Z"), Instant.parse("2025-05-21T04:55:59.123Z")));
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> item.metadata().clear());
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{'id': null, 'sourceType': null, 'status': null, 'size': null, 'metadata': null}" })
	void readsAnswersThatHoldNothing(String json) {
		assertThat(RecordJson.read(json, ContentItem.class)).isEqualTo(EMPTY);
		assertThat(RecordJson.read(json, IngestedText.class))
			.isEqualTo(new IngestedText("", ContentStatus.UNKNOWN, null, null, null, null, null));
		assertThat(RecordJson.read(json, QueuedItem.class)).isEqualTo(new QueuedItem("", ContentStatus.UNKNOWN));
	}

	@Test
	void passesAStatusAndASourceTypeOnThatItDoesNotKnow() {
		ContentItem item = RecordJson.read("{'status': 'Thawing', 'sourceType': 'FAX'}", ContentItem.class);
		assertThat(item.status()).isEqualTo(ContentStatus.of("Thawing")).hasToString("Thawing");
		assertThat(item.sourceType()).isEqualTo(SourceType.of("FAX")).hasToString("FAX");
		assertThat(item.status().isFinal()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "PENDING", "QUEUED", "UPLOADING", "PROCESSING", "" })
	void aStatusIsNotFinalWhileTheServiceIsNotDone(String value) {
		assertThat(ContentStatus.of(value).isFinal()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "COMPLETED", "ERROR" })
	void aStatusIsFinalWhenTheServiceIsDone(String value) {
		assertThat(ContentStatus.of(value).isFinal()).isTrue();
	}

	@Test
	void writesAStatusAsItsValue() {
		assertThat(RecordJson.write(new QueuedItem("c", ContentStatus.PENDING)))
			.isEqualTo(Map.of("id", "c", "status", "PENDING"));
	}

	@Test
	void readsATicketAndHidesThePermission() {
		UploadTicket ticket = RecordJson.read("""
				{'id': 'c3', 'status': 'UPLOADING', 'uploadUrl': 'https://s3.example.com/x?sig=canary'}""",
				UploadTicket.class);
		assertThat(ticket).isEqualTo(new UploadTicket("c3", ContentStatus.UPLOADING,
				PresignedUrl.of("https://s3.example.com/x?sig=canary"), null, null, null));
		assertThat(ticket.toString()).doesNotContain("canary");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'id': 'c3'}", "{'id': 'c3', 'uploadUrl': null}" })
	void cannotReadATicketWithoutAUrl(String json) {
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> RecordJson.read(json, UploadTicket.class))
			.withMessageContaining("'uploadUrl' must not be null");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{'items': null, 'nextToken': null}", "{'items': [null], 'nextToken': ''}" })
	void readsALastPage(String json) {
		ContentPage page = RecordJson.read(json, ContentPage.class);
		assertThat(page).isEqualTo(new ContentPage(List.of(), null));
		assertThat(page.hasNext()).isFalse();
	}

	@Test
	void readsAPageThatHasANext() {
		ContentPage page = RecordJson.read("{'items': [{}], 'nextToken': 't'}", ContentPage.class);
		assertThat(page).isEqualTo(new ContentPage(List.of(EMPTY), "t"));
		assertThat(page.hasNext()).isTrue();
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> page.items().clear());
	}

}
