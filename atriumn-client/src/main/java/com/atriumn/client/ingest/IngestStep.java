package com.atriumn.client.ingest;

/**
 * A step of an ingestion at which there is a content item already.
 */
public enum IngestStep {

	/** Sending the content. */
	UPLOAD,

	/** Waiting until the service has processed the content. */
	WAIT

}
