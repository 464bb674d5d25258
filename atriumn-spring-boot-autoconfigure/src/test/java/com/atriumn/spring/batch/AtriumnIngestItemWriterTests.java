package com.atriumn.spring.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import com.atriumn.client.AtriumnClient;
import com.atriumn.client.error.AtriumnInvalidRequestException;
import com.atriumn.client.ingest.BatchOptions;
import com.atriumn.client.ingest.IngestClient;
import com.atriumn.client.ingest.IngestSource;
import com.atriumn.emulator.AtriumnEmulator;
import com.atriumn.emulator.EmulatedContentItem;
import com.atriumn.emulator.EmulatedOperation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.support.ListItemReader;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A job of Spring Batch ingests chunk by chunk, and nothing twice.
 */
class AtriumnIngestItemWriterTests {

	private final AtriumnEmulator emulator = AtriumnEmulator.start();

	private final AtriumnClient client = AtriumnClient.builder()
		.baseUrl(this.emulator.baseUrl())
		.apiKey(this.emulator.apiKey())
		.build();

	private final AtriumnIngestItemWriter writer = new AtriumnIngestItemWriter(this.client.ingest(),
			BatchOptions.defaults().withConcurrency(1));

	private final JobRepository repository = new ResourcelessJobRepository();

	@AfterEach
	void stop() {
		this.client.close();
		this.emulator.close();
	}

	@Test
	void ingestsAllChunksOfAJob() throws Exception {
		JobExecution execution = run(step().build());
		assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(execution.getStepExecutions()).singleElement()
			.satisfies((step) -> assertThat(step.getWriteCount()).isEqualTo(10));
		assertThat(texts()).containsExactlyElementsOf(expected());
	}

	@Test
	void aChunkThatIsNotCompleteFailsTheStep() throws Exception {
		this.emulator.fault(EmulatedOperation.INGEST_TEXT).status(400);
		JobExecution execution = run(step().build());
		assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
		assertThat(texts()).hasSize(3);
	}

	@Test
	void aChunkThatIsRetriedIngestsNothingTwice() throws Exception {
		this.emulator.fault(EmulatedOperation.INGEST_TEXT).next(2).status(400);
		JobExecution execution = run(
				step().faultTolerant().retry(AtriumnIncompleteChunkException.class).retryLimit(3).build());
		assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(texts()).containsExactlyInAnyOrderElementsOf(expected());
	}

	@Test
	void tellsWhatHasBecomeOfTheItems() {
		this.emulator.fault(EmulatedOperation.INGEST_TEXT).next(2).status(400);
		assertThatExceptionOfType(AtriumnIncompleteChunkException.class)
			.isThrownBy(() -> this.writer.write(new Chunk<>(sources())))
			.withMessage("2 of 10 items were not ingested")
			.withCauseInstanceOf(AtriumnInvalidRequestException.class)
			.satisfies((ex) -> {
				assertThat(ex.getSuppressed()).hasSize(1);
				assertThat(ex.result().ingested()).hasSize(8);
			});
	}

	@Test
	void theGuideShowsAStepThatRuns() throws Exception {
		this.emulator.fault(EmulatedOperation.INGEST_TEXT).status(400);
		JobExecution execution = run(guide(this.repository, this.client.ingest(), new ResourcelessTransactionManager(),
				new ListItemReader<>(sources())));
		assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(texts()).containsExactlyInAnyOrderElementsOf(expected());
		assertThat(example(Path.of("../docs/content.md"), "<!-- writer -->\n```java\n", "```"))
			.isEqualTo(example(Path.of("src/test/java/com/atriumn/spring/batch/AtriumnIngestItemWriterTests.java"),
					"\t\t// guide: writer\n", "// end"));
	}

	private static Step guide(JobRepository jobRepository, IngestClient ingest,
			PlatformTransactionManager transactionManager, ItemReader<IngestSource> reader) {
		// guide: writer
		Step ingestion = new StepBuilder("ingest", jobRepository).<IngestSource, IngestSource>chunk(100)
			.transactionManager(transactionManager)
			.reader(reader)
			.writer(new AtriumnIngestItemWriter(ingest, BatchOptions.defaults()))
			.faultTolerant()
			.retry(AtriumnIncompleteChunkException.class)
			.retryLimit(3)
			.build();
		// end
		return ingestion;
	}

	private static String example(Path file, String begin, String end) throws IOException {
		String text = Files.readString(file);
		int start = text.indexOf(begin) + begin.length();
		return text.substring(start, text.indexOf(end, start)).stripIndent().strip();
	}

	private ChunkOrientedStepBuilder<IngestSource, IngestSource> step() {
		return new StepBuilder("ingest", this.repository).<IngestSource, IngestSource>chunk(4)
			.transactionManager(new ResourcelessTransactionManager())
			.reader(new ListItemReader<>(sources()))
			.writer(this.writer);
	}

	private JobExecution run(Step step) throws Exception {
		Job job = new JobBuilder("job", this.repository).start(step).build();
		JobInstance instance = this.repository.createJobInstance("job", new JobParameters());
		JobExecution execution = this.repository.createJobExecution(instance, new JobParameters(),
				new ExecutionContext());
		job.execute(execution);
		return execution;
	}

	private List<String> texts() {
		return this.emulator.state()
			.contentItems()
			.stream()
			.map(EmulatedContentItem::s3Key)
			.map((key) -> new String(this.emulator.state().bytesOf(key).orElseThrow()))
			.toList();
	}

	private static List<String> expected() {
		return IntStream.range(0, 10).mapToObj((i) -> "text " + i).toList();
	}

	private static List<IngestSource> sources() {
		return expected().stream().map(IngestSource::text).toList();
	}

}
