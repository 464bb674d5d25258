package com.atriumn.client.retry;

import java.time.Duration;

import com.atriumn.client.error.AtriumnException;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that failed in a way that makes another one safe and possibly useful.
 *
 * @param number the attempt's number, from 1
 * @param failure how it failed
 * @param requestedDelay how long the server asked to wait, or {@code null} if it did not
 */
public record FailedAttempt(int number, AtriumnException failure, @Nullable Duration requestedDelay) {
}
