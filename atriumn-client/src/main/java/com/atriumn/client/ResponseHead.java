package com.atriumn.client;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import com.atriumn.client.call.RateLimit;
import com.atriumn.client.http.TransportResponse;
import org.jspecify.annotations.Nullable;

/**
 * What the status line and the headers of a response say beside the body. A header that
 * cannot be read counts as not sent.
 *
 * @param status the HTTP status
 * @param requestId the id of the request, for a support case
 * @param retryAfter how long the server asks to wait
 * @param rateLimit the rate limit of the operation
 */
record ResponseHead(int status, @Nullable String requestId, @Nullable Duration retryAfter,
		@Nullable RateLimit rateLimit) {

	private static final String[] REQUEST_ID_HEADERS = { "X-Request-Id", "X-Amzn-RequestId", "X-Amz-Request-Id",
			"X-Correlation-Id" };

	static ResponseHead of(TransportResponse response, Instant now) {
		return new ResponseHead(response.status(), requestId(response), retryAfter(response, now),
				rateLimit(response, now));
	}

	boolean isSuccess() {
		return this.status >= 200 && this.status < 300;
	}

	/**
	 * How long to wait before the next request: what {@code Retry-After} says, else, for
	 * a 429, when the rate limit's window resets.
	 */
	@Nullable Duration requestedDelay() {
		if (this.retryAfter != null || this.status != 429 || this.rateLimit == null) {
			return this.retryAfter;
		}
		return this.rateLimit.reset();
	}

	private static @Nullable String requestId(TransportResponse response) {
		for (String name : REQUEST_ID_HEADERS) {
			String value = response.header(name);
			if (value != null && !value.isBlank()) {
				return value;
			}
		}
		return null;
	}

	private static @Nullable RateLimit rateLimit(TransportResponse response, Instant now) {
		Long limit = number(response.header("X-RateLimit-Limit"));
		Long remaining = number(response.header("X-RateLimit-Remaining"));
		Duration reset = seconds(response.header("X-RateLimit-Reset"));
		boolean told = limit != null || remaining != null || reset != null;
		return told ? new RateLimit(limit, remaining, reset, now) : null;
	}

	private static @Nullable Duration retryAfter(TransportResponse response, Instant now) {
		String value = response.header("Retry-After");
		if (value == null) {
			return null;
		}
		Duration seconds = seconds(value);
		return (seconds != null) ? seconds : untilDate(value.strip(), now);
	}

	private static @Nullable Duration untilDate(String value, Instant now) {
		try {
			Instant date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
			return date.isAfter(now) ? Duration.between(now, date) : Duration.ZERO;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static @Nullable Duration seconds(@Nullable String value) {
		Long number = number(value);
		return (number != null && number >= 0 && number <= Integer.MAX_VALUE) ? Duration.ofSeconds(number) : null;
	}

	private static @Nullable Long number(@Nullable String value) {
		try {
			return (value != null) ? Long.valueOf(value.strip()) : null;
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

}
