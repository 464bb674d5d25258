package com.atriumn.spring.batch;

import java.util.List;
import java.util.stream.IntStream;

import com.atriumn.client.AtriumnClient;
import com.atriumn.client.ingest.BatchOptions;
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
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.support.AbstractItemCountingItemStreamItemReader;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.support.JdbcTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A job that failed goes on where it stopped, with a job repository in a database.
 */
class AtriumnIngestRestartTests {

	private static final int CHUNK = 4;

	private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder().generateUniqueName(true)
		.setType(EmbeddedDatabaseType.H2)
		.addScript("/org/springframework/batch/core/schema-h2.sql")
		.build();

	private final JdbcTransactionManager transactions = new JdbcTransactionManager(this.database);

	private final AtriumnEmulator emulator = AtriumnEmulator.start();

	private final AtriumnClient client = AtriumnClient.builder()
		.baseUrl(this.emulator.baseUrl())
		.apiKey(this.emulator.apiKey())
		.build();

	@AfterEach
	void stop() {
		this.client.close();
		this.emulator.close();
		this.database.shutdown();
	}

	@Test
	void aRestartedJobIngestsTheRestAndNothingTwice() throws Exception {
		JobRepository repository = repository();
		JobInstance instance = repository.createJobInstance("job", new JobParameters());
		JobExecution failed = run(repository, instance, new ExecutionContext(), new Texts(this::refuseTheNextChunk));
		assertThat(failed.getStatus()).isEqualTo(BatchStatus.FAILED);
		assertThat(texts()).containsExactlyElementsOf(expected().subList(0, CHUNK));
		JobExecution restarted = run(repository, instance, failed.getExecutionContext(), new Texts(() -> {
		}));
		assertThat(restarted.getStatus()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(texts()).containsExactlyElementsOf(expected());
	}

	private void refuseTheNextChunk() {
		this.emulator.fault(EmulatedOperation.INGEST_TEXT).next(CHUNK).status(400);
	}

	private JobExecution run(JobRepository repository, JobInstance instance, ExecutionContext context, Texts reader)
			throws Exception {
		AtriumnIngestItemWriter writer = new AtriumnIngestItemWriter(this.client.ingest(),
				BatchOptions.defaults().withConcurrency(1));
		Job job = new JobBuilder("job", repository)
			.start(new StepBuilder("ingest", repository).<IngestSource, IngestSource>chunk(CHUNK)
				.transactionManager(this.transactions)
				.reader(reader)
				.writer(writer)
				.build())
			.build();
		JobExecution execution = repository.createJobExecution(instance, new JobParameters(), context);
		job.execute(execution);
		return execution;
	}

	private JobRepository repository() throws Exception {
		JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
		factory.setDataSource(this.database);
		factory.setTransactionManager(this.transactions);
		factory.afterPropertiesSet();
		return factory.getObject();
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

	/**
	 * Ten texts, of which the job remembers how many it has read.
	 */
	private static final class Texts extends AbstractItemCountingItemStreamItemReader<IngestSource> {

		private final Runnable beforeTheSecondChunk;

		private Texts(Runnable beforeTheSecondChunk) {
			setName("texts");
			this.beforeTheSecondChunk = beforeTheSecondChunk;
		}

		@Override
		protected IngestSource doRead() {
			int index = getCurrentItemCount() - 1;
			if (index == CHUNK) {
				this.beforeTheSecondChunk.run();
			}
			return (index < expected().size()) ? IngestSource.text(expected().get(index)) : null;
		}

		@Override
		protected void doOpen() {
		}

		@Override
		protected void doClose() {
		}

	}

}
