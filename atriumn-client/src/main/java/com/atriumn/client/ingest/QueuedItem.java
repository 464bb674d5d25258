package com.atriumn.client.ingest;

/**
 * A content item that the service has taken on and not yet processed.
 *
 * @param id the content item's id; empty if the answer held none
 * @param status the content item's status, as a rule {@link ContentStatus#PENDING} or
 * {@link ContentStatus#QUEUED}
 */
public record QueuedItem(String id, ContentStatus status) {

	public QueuedItem {
		id = Copies.received(id);
		status = (status != null) ? status : ContentStatus.UNKNOWN;
	}

}
