package com.atriumn.client.ingest;

import org.jspecify.annotations.Nullable;

/**
 * The thread that waited was interrupted. Its interrupt status is set again.
 */
public final class ContentInterruptedException extends ContentWaitException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param contentId the content item that was waited for
	 * @param lastSeen the item as it was last seen, or {@code null}
	 * @param cause the interrupt
	 */
	public ContentInterruptedException(String contentId, @Nullable ContentItem lastSeen, InterruptedException cause) {
		super(contentId, lastSeen, "is no longer waited for: the thread was interrupted", cause);
	}

}
