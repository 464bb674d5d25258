package com.atriumn.client.ingest;

/**
 * Sees a content item each time its status has changed. Called by the thread that waits.
 * An exception it throws ends the wait and reaches the caller.
 */
@FunctionalInterface
public interface StatusListener {

	/**
	 * The status is another than before, or seen for the first time.
	 * @param item the content item
	 */
	void changed(ContentItem item);

}
