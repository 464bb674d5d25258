package com.atriumn.client.ingest;

/**
 * Sees a batch go on. Called by the thread that runs the batch, one call at a time, so it
 * must be quick. An exception it throws ends the batch and reaches the caller.
 */
@FunctionalInterface
public interface BatchListener {

	/**
	 * An item has ended, or the batch begins to wait.
	 * @param progress how far the batch has come
	 */
	void progress(BatchProgress progress);

}
