package com.atriumn.client.ingest;

/**
 * A batch that is running. Safe for use by many threads.
 */
public interface IngestBatch {

	/**
	 * Send no further item. What is under way comes to its end.
	 */
	void cancel();

	/**
	 * Return whether every item has its outcome.
	 * @return {@code true} if {@link #await()} would not wait
	 */
	boolean isDone();

	/**
	 * Wait for the end of the batch.
	 * @return the outcomes; after a cancellation those of the items that had been sent,
	 * the others as not attempted
	 * @throws InterruptedException if the waiting thread is interrupted, which leaves the
	 * batch running
	 */
	IngestBatchResult await() throws InterruptedException;

}
