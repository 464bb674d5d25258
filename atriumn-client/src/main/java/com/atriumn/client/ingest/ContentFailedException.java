package com.atriumn.client.ingest;

/**
 * The service could not process the content item: its status is
 * {@link ContentStatus#ERROR}.
 */
public final class ContentFailedException extends ContentWaitException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param item the content item
	 */
	public ContentFailedException(ContentItem item) {
		super(item.id(), item, "could not be processed: its status is ERROR", null);
	}

}
