package com.atriumn.client.ingest;

import org.jspecify.annotations.Nullable;

/**
 * The content item does not exist, or no longer.
 */
public final class ContentGoneException extends ContentWaitException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param contentId the content item that was waited for
	 * @param lastSeen the item as it was last seen, or {@code null}
	 * @param cause what the service said
	 */
	public ContentGoneException(String contentId, @Nullable ContentItem lastSeen, Throwable cause) {
		super(contentId, lastSeen, (lastSeen != null) ? "has disappeared" : "does not exist", cause);
	}

}
