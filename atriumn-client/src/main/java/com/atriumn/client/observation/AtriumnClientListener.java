package com.atriumn.client.observation;

import java.time.Duration;

import com.atriumn.client.call.Operation;
import com.atriumn.client.call.RateLimit;
import com.atriumn.client.ingest.IngestOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Sees what a client does, for meters that no observation of a whole call can feed. It is
 * called by the threads that do the work, several at once, so it must be quick and safe
 * for use by many threads. What it throws is logged once and has no other effect.
 */
public interface AtriumnClientListener {

	/**
	 * A call is over.
	 * @param operation the operation
	 * @param took how long the call took, waits included
	 * @param failure what it failed with, or {@code null} if it has a value
	 */
	default void callEnded(Operation operation, Duration took, @Nullable Throwable failure) {
	}

	/**
	 * An attempt of a call is over.
	 * @param attempt the attempt
	 */
	default void attemptEnded(EndedAttempt attempt) {
	}

	/**
	 * A response told of a rate limit.
	 * @param operation the operation
	 * @param rateLimit the limit
	 */
	default void rateLimitSeen(Operation operation, RateLimit rateLimit) {
	}

	/**
	 * A part of a request body was handed to the connection.
	 * @param operation the operation
	 * @param bytes how many bytes
	 */
	default void bytesSent(Operation operation, long bytes) {
	}

	/**
	 * A part of a response body was read; of a download by the thread that reads it,
	 * after the call.
	 * @param operation the operation
	 * @param bytes how many bytes
	 */
	default void bytesReceived(Operation operation, long bytes) {
	}

	/**
	 * An item of a batch has its outcome. Items that were not attempted get theirs when
	 * the batch ends.
	 * @param outcome what has become of it
	 */
	default void batchItemEnded(IngestOutcome outcome) {
	}

	/**
	 * A login for the client's access token is over.
	 * @param failure why there is no new token, or {@code null} if there is one
	 */
	default void tokenRenewed(@Nullable Throwable failure) {
	}

}
