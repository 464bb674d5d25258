package com.atriumn.client.observation;

import java.time.Duration;

import com.atriumn.client.call.Operation;
import com.atriumn.client.error.AtriumnException;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that is over.
 *
 * @param operation the operation of the call
 * @param number the attempt's number in its call, from 1
 * @param retryReason the error code of the attempt before, or {@code null} for the first
 * @param status the HTTP status, or {@code null} if there was no response
 * @param failure what the attempt failed with, or {@code null} if it has a value
 * @param took how long the attempt took
 * @param connectionWait how long it waited for a connection of the pool
 */
public record EndedAttempt(Operation operation, int number, @Nullable String retryReason, @Nullable Integer status,
		@Nullable AtriumnException failure, Duration took, Duration connectionWait) {
}
