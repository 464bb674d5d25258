package com.atriumn.client.ingest;

import java.util.List;

/**
 * What has become of a batch.
 *
 * @param outcomes an outcome for each item, in the order of the input, unmodifiable
 */
public record IngestBatchResult(List<IngestOutcome> outcomes) {

	public IngestBatchResult {
		outcomes = List.copyOf(outcomes);
	}

	/**
	 * The content items that have been made.
	 * @return the ingestions, in the order of the input
	 */
	public List<Ingestion> ingested() {
		return only(IngestOutcome.Ingested.class).stream().map(IngestOutcome.Ingested::ingestion).toList();
	}

	/**
	 * The failures.
	 * @return the failures, in the order of the input
	 */
	public List<RuntimeException> failures() {
		return only(IngestOutcome.Failed.class).stream().map(IngestOutcome.Failed::failure).toList();
	}

	/**
	 * Return whether every item has been ingested.
	 * @return {@code false} if one has failed or was not attempted
	 */
	public boolean isComplete() {
		return ingested().size() == this.outcomes.size();
	}

	private <T extends IngestOutcome> List<T> only(Class<T> type) {
		return this.outcomes.stream().filter(type::isInstance).map(type::cast).toList();
	}

}
