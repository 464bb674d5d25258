package com.atriumn.client.ingest;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far a batch has come.
 *
 * @param done how many items have been ingested
 * @param failed how many items have failed
 * @param waiting how many items have not ended yet
 * @param pausedUntil when the next item can be sent, if the service's rate limit lets
 * none through before, or {@code null}
 */
public record BatchProgress(int done, int failed, int waiting, @Nullable Instant pausedUntil) {
}
