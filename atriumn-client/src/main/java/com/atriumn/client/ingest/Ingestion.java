package com.atriumn.client.ingest;

/**
 * A text, URL or file that the service has in full.
 *
 * @param id the content item's id; empty if the answer held none
 * @param status the content item's status as the service last told it: for an upload the
 * one from before the content arrived
 */
public record Ingestion(String id, ContentStatus status) {
}
