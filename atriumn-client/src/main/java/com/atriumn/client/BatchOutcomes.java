package com.atriumn.client;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import com.atriumn.client.ingest.BatchProgress;
import com.atriumn.client.ingest.IngestBatchResult;
import com.atriumn.client.ingest.IngestOutcome;
import com.atriumn.client.ingest.Ingestion;
import org.jspecify.annotations.Nullable;

/**
 * The outcomes of a batch as they come in.
 */
final class BatchOutcomes {

	private final IngestOutcome[] outcomes;

	private int done;

	private int failed;

	BatchOutcomes(int items) {
		this.outcomes = new IngestOutcome[items];
		Arrays.fill(this.outcomes, new IngestOutcome.NotAttempted());
	}

	void ingested(int item, Ingestion ingestion) {
		this.outcomes[item] = new IngestOutcome.Ingested(ingestion);
		this.done++;
	}

	void failed(int item, RuntimeException failure) {
		this.outcomes[item] = new IngestOutcome.Failed(failure);
		this.failed++;
	}

	BatchProgress progress(@Nullable Instant pausedUntil) {
		return new BatchProgress(this.done, this.failed, this.outcomes.length - this.done - this.failed, pausedUntil);
	}

	IngestBatchResult result() {
		return new IngestBatchResult(List.of(this.outcomes));
	}

}
