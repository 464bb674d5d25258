package com.atriumn.client.ingest;

import org.jspecify.annotations.Nullable;

/**
 * A wait that did not end with the content item being completed.
 */
public abstract sealed class ContentWaitException extends RuntimeException
		permits ContentFailedException, ContentGoneException, ContentInterruptedException, ContentTimeoutException {

	private static final long serialVersionUID = 1L;

	private final String contentId;

	@SuppressWarnings("serial")
	private final @Nullable ContentItem lastSeen;

	ContentWaitException(String contentId, @Nullable ContentItem lastSeen, String what, @Nullable Throwable cause) {
		super("Content item '" + contentId + "' " + what, cause);
		this.contentId = contentId;
		this.lastSeen = lastSeen;
	}

	/**
	 * The content item that was waited for.
	 * @return its id
	 */
	public String contentId() {
		return this.contentId;
	}

	/**
	 * The content item as it was last seen.
	 * @return the item, or {@code null} if it was never seen
	 */
	public @Nullable ContentItem lastSeen() {
		return this.lastSeen;
	}

}
