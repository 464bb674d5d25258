package com.atriumn.client.ingest;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * The content item was not completed in time. The service goes on with it.
 */
public final class ContentTimeoutException extends ContentWaitException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param contentId the content item that was waited for
	 * @param lastSeen the item as it was last seen, or {@code null}
	 * @param timeout how long it was waited for
	 * @param cause why the last look failed, or {@code null} if it did not
	 */
	public ContentTimeoutException(String contentId, @Nullable ContentItem lastSeen, Duration timeout,
			@Nullable Throwable cause) {
		super(contentId, lastSeen, "was not completed within " + timeout.toMillis() + " ms; its status is "
				+ ((lastSeen != null) ? lastSeen.status() : "unknown"), cause);
	}

}
