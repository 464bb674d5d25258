package com.atriumn.client.ingest;

/**
 * What has become of one item of a batch.
 */
public sealed interface IngestOutcome {

	/**
	 * The item has been ingested.
	 *
	 * @param ingestion the content item
	 */
	record Ingested(Ingestion ingestion) implements IngestOutcome {
	}

	/**
	 * The item has failed.
	 *
	 * @param failure why: as a rule an {@code AtriumnException}, or an
	 * {@link IngestionException} that can be resumed from
	 */
	record Failed(RuntimeException failure) implements IngestOutcome {
	}

	/**
	 * The batch ended before the item was sent.
	 */
	record NotAttempted() implements IngestOutcome {
	}

}
