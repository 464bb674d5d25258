package com.atriumn.spring.batch;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import com.atriumn.client.ingest.BatchOptions;
import com.atriumn.client.ingest.IngestBatchResult;
import com.atriumn.client.ingest.IngestClient;
import com.atriumn.client.ingest.IngestOutcome;
import com.atriumn.client.ingest.IngestSource;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Writes the items of a chunk as one batch of Atriumn's ingest service.
 * <p>
 * The service knows no transaction and no idempotency key: what has been ingested stays,
 * also when the chunk fails. So the writer remembers what it has ingested of a chunk that
 * failed, and leaves that out when Spring Batch retries the chunk or goes through it item
 * by item. It remembers for as long as the step runs and not across a restart of the job,
 * which reads the chunk that failed again as a whole. Safe for use by many threads.
 */
public class AtriumnIngestItemWriter implements ItemWriter<IngestSource> {

	private final Set<IngestSource> ingested = Collections
		.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

	private final IngestClient ingest;

	private final BatchOptions options;

	/**
	 * Create a writer.
	 * @param ingest the ingest service
	 * @param options how each chunk is ingested
	 */
	public AtriumnIngestItemWriter(IngestClient ingest, BatchOptions options) {
		this.ingest = ingest;
		this.options = options;
	}

	/**
	 * Ingest the items of a chunk.
	 * @param chunk the items
	 * @throws AtriumnIncompleteChunkException if not all of them were ingested
	 */
	@Override
	public void write(Chunk<? extends IngestSource> chunk) {
		List<IngestSource> pending = chunk.getItems()
			.stream()
			.<IngestSource>map((item) -> item)
			.filter((item) -> !this.ingested.contains(item))
			.toList();
		IngestBatchResult result = this.ingest.ingestBatch(pending, this.options);
		if (!result.isComplete()) {
			remember(pending, result);
			throw new AtriumnIncompleteChunkException(result);
		}
		chunk.getItems().forEach(this.ingested::remove);
	}

	private void remember(List<IngestSource> sent, IngestBatchResult result) {
		for (int i = 0; i < sent.size(); i++) {
			if (result.outcomes().get(i) instanceof IngestOutcome.Ingested) {
				this.ingested.add(sent.get(i));
			}
		}
	}

}
