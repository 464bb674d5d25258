package com.atriumn.client.call;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The rate limit of an operation as the last response told it in its
 * {@code X-RateLimit-…} headers.
 *
 * @param limit how many requests a window allows, or {@code null} if not told
 * @param remaining how many requests are left in the window, or {@code null} if not told
 * @param reset the time from {@code observedAt} until the window resets, or {@code null}
 * if not told
 * @param observedAt when the response arrived
 */
public record RateLimit(@Nullable Long limit, @Nullable Long remaining, @Nullable Duration reset, Instant observedAt) {
}
