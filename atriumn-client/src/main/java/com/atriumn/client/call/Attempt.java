package com.atriumn.client.call;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * One attempt of a call that ended in a failure.
 *
 * @param number the attempt's number, from 1
 * @param status the HTTP status, or {@code null} if there was no response
 * @param code the error code, for instance {@code rate_limited} or {@code network_error}
 * @param took how long the attempt took
 * @param delay the wait before the next attempt, or {@code null} if there was none
 */
public record Attempt(int number, @Nullable Integer status, String code, Duration took, @Nullable Duration delay) {
}
