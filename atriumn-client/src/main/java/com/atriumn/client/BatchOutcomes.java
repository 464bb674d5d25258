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

	private final ListenerBridge listeners;

	private int done;

	private int failed;

	BatchOutcomes(int items, ListenerBridge listeners) {
		this.listeners = listeners;
		this.outcomes = new IngestOutcome[items];
		Arrays.fill(this.outcomes, new IngestOutcome.NotAttempted());
	}

	void ingested(int item, Ingestion ingestion) {
		settle(item, new IngestOutcome.Ingested(ingestion));
		this.done++;
	}

	void failed(int item, RuntimeException failure) {
		settle(item, new IngestOutcome.Failed(failure));
		this.failed++;
	}

	BatchProgress progress(@Nullable Instant pausedUntil) {
		return new BatchProgress(this.done, this.failed, this.outcomes.length - this.done - this.failed, pausedUntil);
	}

	private void settle(int item, IngestOutcome outcome) {
		this.outcomes[item] = outcome;
		this.listeners.batchItemEnded(outcome);
	}

	/**
	 * The outcomes at the end of the batch.
	 */
	IngestBatchResult result() {
		for (IngestOutcome outcome : this.outcomes) {
			if (outcome instanceof IngestOutcome.NotAttempted) {
				this.listeners.batchItemEnded(outcome);
			}
		}
		return new IngestBatchResult(List.of(this.outcomes));
	}

}
