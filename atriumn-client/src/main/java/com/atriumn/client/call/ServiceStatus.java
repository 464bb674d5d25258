package com.atriumn.client.call;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What the calls of a client have shown of a service.
 *
 * @param state what the last call showed
 * @param observedAt when it did, or {@code null} before the first call
 * @param lastSuccess when a call last ended with a value, or {@code null}
 * @param httpStatus the HTTP status of the last call, or {@code null} if it had no
 * response
 * @param latency how long the last call took, or {@code null} before the first
 * @param lastError the last call that failed, or {@code null} if none has
 */
public record ServiceStatus(State state, @Nullable Instant observedAt, @Nullable Instant lastSuccess,
		@Nullable Integer httpStatus, @Nullable Duration latency, @Nullable LastError lastError) {

	private static final ServiceStatus UNKNOWN = new ServiceStatus(State.UNKNOWN, null, null, null, null, null);

	/**
	 * The status of a service before the first call.
	 * @return the status
	 */
	public static ServiceStatus unknown() {
		return UNKNOWN;
	}

	/**
	 * What a call shows of its service.
	 */
	public enum State {

		/** There was no call yet. */
		UNKNOWN,

		/**
		 * The service answers. A call that it refuses, for instance with 404 or 429,
		 * shows that too.
		 */
		WORKING,

		/**
		 * The service cannot be used: there is no answer, one that says so (5xx), one
		 * that is not the service's, or the client's own credentials are not accepted.
		 */
		FAILING

	}

	/**
	 * A call that failed.
	 *
	 * @param at when it failed
	 * @param operation the operation that failed, for instance the login of a call
	 * @param httpStatus the HTTP status, or {@code null} without a response
	 * @param code the error code
	 * @param requestId the id that the server gave the request, or {@code null}
	 */
	public record LastError(Instant at, Operation operation, @Nullable Integer httpStatus, String code,
			@Nullable String requestId) {
	}

}
