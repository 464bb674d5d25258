package com.atriumn.spring.batch;

import com.atriumn.client.ingest.IngestBatchResult;

/**
 * Not every item of a chunk was ingested. The first failure is the cause, the others are
 * suppressed exceptions.
 */
public class AtriumnIncompleteChunkException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	@SuppressWarnings("serial")
	private final IngestBatchResult result;

	/**
	 * Create an exception.
	 * @param result what has become of the items that were sent
	 */
	public AtriumnIncompleteChunkException(IngestBatchResult result) {
		super(message(result), result.failures().isEmpty() ? null : result.failures().get(0));
		this.result = result;
		result.failures().stream().skip(1).forEach(this::addSuppressed);
	}

	/**
	 * What has become of the items that were sent.
	 * @return the outcomes, without those of items that an earlier try had ingested
	 */
	public IngestBatchResult result() {
		return this.result;
	}

	private static String message(IngestBatchResult result) {
		int missing = result.outcomes().size() - result.ingested().size();
		return missing + " of " + result.outcomes().size() + " items were not ingested";
	}

}
