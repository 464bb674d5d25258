package com.atriumn.client;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.atriumn.client.ai.AiClient;
import com.atriumn.client.ai.CreatePromptRequest;
import com.atriumn.client.ai.Prompt;
import com.atriumn.client.ai.PromptPage;
import com.atriumn.client.ai.PromptQuery;
import com.atriumn.client.ai.TaskRequest;
import com.atriumn.client.ai.TaskResult;
import com.atriumn.client.ai.UpdatePromptRequest;
import com.atriumn.client.ingest.BatchOptions;
import com.atriumn.client.ingest.ContentItem;
import com.atriumn.client.ingest.ContentQuery;
import com.atriumn.client.ingest.ContentStatus;
import com.atriumn.client.ingest.IngestBatchResult;
import com.atriumn.client.ingest.IngestClient;
import com.atriumn.client.ingest.IngestOutcome;
import com.atriumn.client.ingest.IngestSource;
import com.atriumn.client.ingest.Ingestion;
import com.atriumn.client.ingest.IngestionException;
import com.atriumn.client.ingest.WaitOptions;
import com.atriumn.client.storage.StorageClient;
import com.atriumn.client.storage.Upload;
import com.atriumn.client.transfer.Content;
import com.atriumn.client.transfer.Download;
import com.atriumn.client.transfer.TransferOptions;
import com.atriumn.emulator.AtriumnEmulator;
import com.atriumn.emulator.EmulatedOperation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The examples of {@code docs/content.md}: what stands there stands here, and runs.
 */
class ContentGuideTests {

	private static final Logger log = LoggerFactory.getLogger(ContentGuideTests.class);

	private static final Pattern GUIDE = Pattern.compile("<!-- (\\w+) -->\n```java\n(.*?)```", Pattern.DOTALL);

	private static final Pattern SOURCE = Pattern.compile("// guide: (\\w+)\n(.*?)// end", Pattern.DOTALL);

	@TempDir
	private Path directory;

	private final TestTime time = new TestTime();

	private final AtriumnEmulator emulator = AtriumnEmulator.builder().clock(this.time).start();

	private final AtriumnClient client = AtriumnClient.builder()
		.baseUrl(this.emulator.baseUrl())
		.apiKey(this.emulator.apiKey())
		.time(this.time)
		.build();

	private final StorageClient storage = this.client.storage();

	private final IngestClient ingest = this.client.ingest();

	private final AiClient ai = this.client.ai();

	@AfterEach
	void stop() {
		this.client.close();
		this.emulator.close();
	}

	@Test
	void theGuideShowsWhatRunsHere() throws IOException {
		Map<String, String> guide = examples(GUIDE, Path.of("../docs/content.md"));
		assertThat(guide).isNotEmpty()
			.isEqualTo(examples(SOURCE, Path.of("src/test/java/com/atriumn/client/ContentGuideTests.java")));
	}

	@Test
	void uploads() throws IOException {
		Path report = Files.writeString(this.directory.resolve("report.pdf"), "pdf");
		byte[] bytes = { 1, 2, 3 };
		InputStream stream = new ByteArrayInputStream(bytes);
		InputStream streamOfUnknownLength = new ByteArrayInputStream(bytes);
		uploads(this.storage, report, bytes, stream, streamOfUnknownLength);
		assertThat(this.emulator.state().objects()).hasSize(6);
	}

	@Test
	void downloads() throws IOException {
		Path copy = this.directory.resolve("copy.pdf");
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		String key = this.storage.upload(Upload.of("report.pdf", Content.ofText("pdf")));
		assertThat(downloads(this.storage, key, copy, out)).isEqualTo("pdf".getBytes());
		assertThat(copy).hasContent("pdf");
		assertThat(out).hasToString("pdf");
	}

	@Test
	void setsOptions() {
		List<Long> shown = new ArrayList<>();
		options(this.storage, (moved, total) -> shown.add(total)).upload(Upload.of("a.txt", Content.ofText("hello")));
		assertThat(shown).containsExactly(5L);
	}

	@Test
	void ingests() throws IOException {
		Path report = Files.writeString(this.directory.resolve("report.pdf"), "pdf");
		assertThat(ingests(this.ingest, report).status()).isEqualTo(ContentStatus.COMPLETED);
		assertThat(this.emulator.state().contentItems()).hasSize(3);
	}

	@Test
	void resumes() {
		this.emulator.fault(EmulatedOperation.UPLOAD_TO_URL).next(4).status(503);
		resumes(this.ingest, IngestSource.file("a.txt", Content.ofText("hello")));
		assertThat(this.emulator.state().contentItems()).singleElement()
			.satisfies((item) -> assertThat(item.status()).isEqualTo("COMPLETED"));
	}

	@Test
	void waits() {
		String id = this.ingest.ingest(IngestSource.url("https://example.com/")).id();
		assertThat(waits(this.ingest, id).status()).isEqualTo(ContentStatus.COMPLETED);
	}

	@Test
	void walks() {
		this.ingest.ingest(IngestSource.text("hello"));
		walks(this.ingest, this.ai);
		assertThat(this.emulator.requestCount(EmulatedOperation.LIST_CONTENT_ITEMS)).isOne();
		assertThat(this.emulator.requestCount(EmulatedOperation.LIST_PROMPTS)).isOne();
	}

	@Test
	void batches() {
		IngestBatchResult result = batches(this.ingest, List.of(IngestSource.text("one"), IngestSource.text("two")));
		assertThat(result.isComplete()).isTrue();
	}

	@Test
	void renders() {
		this.emulator.onTask("app", "task", (input) -> Map.of("echo", input.get("text")));
		Prompt prompt = this.ai.createPrompt(CreatePromptRequest.of("greeting", "Hi {{name}}!"));
		assertThat(renders(this.ai, prompt)).isEqualTo(new TaskResult(Map.of("echo", "Hi Ada!")));
		assertThat(this.ai.getPrompt(prompt.id())).satisfies((changed) -> {
			assertThat(changed.description()).isEqualTo("greets");
			assertThat(changed.template()).isEqualTo(prompt.template());
		});
	}

	private void uploads(StorageClient storage, Path report, byte[] bytes, InputStream stream,
			InputStream streamOfUnknownLength) {
		// guide: upload
		String key = storage.upload(report);
		storage.upload(Upload.of("a.bin", Content.of(bytes)));
		storage.upload(Upload.of("a.txt", Content.ofText("hello")));
		storage.upload(Upload.of("a.csv", Content.of(stream, 3)));
		storage.upload(Upload.of("a.csv", Content.of(() -> new ByteArrayInputStream(bytes), bytes.length)));
		storage.upload(Upload.of("a.csv", Content.spooled(streamOfUnknownLength)));
		// end
		assertThat(key).endsWith("report.pdf");
	}

	private byte[] downloads(StorageClient storage, String key, Path copy, ByteArrayOutputStream out)
			throws IOException {
		// guide: download
		storage.download(key, copy);
		byte[] content = storage.downloadBytes(key, 1024 * 1024);
		try (Download download = storage.open(key)) {
			download.stream().transferTo(out);
		}
		// end
		return content;
	}

	private StorageClient options(StorageClient storage, ProgressBar progressBar) {
		// guide: options
		StorageClient patient = storage.withTransferOptions(TransferOptions.defaults()
			.withIdleTimeout(Duration.ofSeconds(30))
			.withTimeout(Duration.ofHours(2))
			.withListener((moved, total) -> progressBar.show(moved, total)));
		// end
		return patient;
	}

	private ContentItem ingests(IngestClient ingest, Path report) {
		// guide: ingest
		Ingestion text = ingest.ingest(IngestSource.text("Some text of any size"));
		Ingestion page = ingest.ingest(IngestSource.url("https://example.com/page"));
		ContentItem item = ingest.ingestAndWait(IngestSource.file(report), WaitOptions.atMost(Duration.ofMinutes(5)));
		// end
		assertThat(text.id()).isNotEqualTo(page.id());
		return item;
	}

	private void resumes(IngestClient ingest, IngestSource source) {
		// guide: resume
		try {
			ingest.ingestAndWait(source, WaitOptions.defaults());
		}
		catch (IngestionException ex) {
			log.info("{} failed at {}", ex.contentId(), ex.step());
			ingest.resumeAndWait(ex.pending(), WaitOptions.defaults());
		}
		// end
	}

	private ContentItem waits(IngestClient ingest, String id) {
		// guide: wait
		ContentItem completed = ingest.awaitContentItem(id, WaitOptions.atMost(Duration.ofMinutes(5))
			.withListener((changed) -> log.info("{} is {}", changed.id(), changed.status())));
		// end
		return completed;
	}

	private void walks(IngestClient ingest, AiClient ai) {
		// guide: pages
		ContentQuery query = ContentQuery.builder().status(ContentStatus.COMPLETED).limit(50).build();
		try (Stream<ContentItem> items = ingest.streamContentItems(query)) {
			items.limit(10).forEach((found) -> log.info(found.id()));
		}
		for (PromptPage page : ai.promptPages(PromptQuery.all())) {
			log.info("{} prompts, then {}", page.prompts().size(), page.nextToken());
		}
		// end
	}

	private IngestBatchResult batches(IngestClient ingest, List<IngestSource> sources) {
		// guide: batch
		IngestBatchResult result = ingest.ingestBatch(sources,
				BatchOptions.defaults()
					.withConcurrency(8)
					.withTimeout(Duration.ofHours(1))
					.withListener((progress) -> log.info("{}", progress)));
		for (IngestOutcome outcome : result.outcomes()) {
			if (outcome instanceof IngestOutcome.Failed failed) {
				log.warn("not ingested", failed.failure());
			}
		}
		// end
		return result;
	}

	private TaskResult renders(AiClient ai, Prompt prompt) {
		// guide: render
		String text = prompt.render(Map.of("name", "Ada"));
		Prompt changed = ai.updatePrompt(prompt.id(), UpdatePromptRequest.builder().description("greets").build());
		TaskResult answer = ai.runTask(TaskRequest.of("app", "task", Map.of("text", text)));
		// end
		assertThat(changed.version()).isGreaterThan(prompt.version());
		return answer;
	}

	private static Map<String, String> examples(Pattern pattern, Path file) throws IOException {
		Map<String, String> examples = new LinkedHashMap<>();
		Matcher matcher = pattern.matcher(Files.readString(file));
		while (matcher.find()) {
			examples.put(matcher.group(1), matcher.group(2).stripIndent().strip());
		}
		examples.remove("writer");
		return examples;
	}

	@FunctionalInterface
	interface ProgressBar {

		void show(long moved, long total);

	}

}
