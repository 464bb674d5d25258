package com.atriumn.client.error;

import java.time.Duration;
import java.util.List;

import com.atriumn.client.call.Attempt;
import com.atriumn.client.call.Operation;
import com.atriumn.client.call.Phase;
import com.atriumn.client.call.RateLimit;
import com.atriumn.client.call.Service;
import org.jspecify.annotations.Nullable;

/**
 * A call to Atriumn that did not end with a value. There is a subclass for each kind of
 * failure that a caller handles in its own way; all that is known of the call stands
 * here. The message is one line: operation, status, code, what the server said. Neither
 * the message nor the body shows a secret.
 */
public abstract sealed class AtriumnException extends RuntimeException permits AtriumnAuthenticationException,
		AtriumnConflictException, AtriumnInvalidRequestException, AtriumnNetworkException, AtriumnNotFoundException,
		AtriumnPermissionException, AtriumnRateLimitException, AtriumnServerException, AtriumnTimeoutException,
		AtriumnUnexpectedStatusException, AtriumnUnreadableResponseException {

	private static final long serialVersionUID = 1L;

	@SuppressWarnings("serial")
	private final CallFailure failure;

	AtriumnException(CallFailure failure, @Nullable Throwable cause) {
		super(failure.message(), cause);
		this.failure = failure;
	}

	/**
	 * Everything that is known of the call.
	 * @return the failure
	 */
	public CallFailure failure() {
		return this.failure;
	}

	/**
	 * The service that was called.
	 * @return the service
	 */
	public Service service() {
		return this.failure.operation().service();
	}

	/**
	 * The operation that was called. It names the HTTP method and the URI template.
	 * @return the operation
	 */
	public Operation operation() {
		return this.failure.operation();
	}

	/**
	 * The HTTP method of the request.
	 * @return the method in upper case
	 */
	public String method() {
		return this.failure.operation().method();
	}

	/**
	 * The path of the request below the base URL, with <code>{id}</code> for ids.
	 * @return the URI template
	 */
	public String uriTemplate() {
		return this.failure.operation().uriTemplate();
	}

	/**
	 * The HTTP status.
	 * @return the status, or {@code null} if there was no response
	 */
	public @Nullable Integer status() {
		return this.failure.status();
	}

	/**
	 * The error code: the one in the body, else the one that follows from the status
	 * ({@code bad_request}, {@code unauthorized}, {@code forbidden}, {@code not_found},
	 * {@code rate_limited}, {@code server_error}, {@code unknown_error}), else
	 * {@code network_error}, {@code request_timeout} or {@code parse_error}.
	 * @return the code
	 */
	public String code() {
		return this.failure.code();
	}

	/**
	 * What the server said, or what happened where there was no response.
	 * @return the description, or {@code null} if the server said nothing
	 */
	public @Nullable String description() {
		return this.failure.description();
	}

	/**
	 * The id that the server gave the request, for a support case.
	 * @return the request id, or {@code null} if no header named one
	 */
	public @Nullable String requestId() {
		return this.failure.requestId();
	}

	/**
	 * The beginning of the response body, HTML too.
	 * @return the first 8 KB, or {@code null} if there was no body
	 */
	public @Nullable String body() {
		return this.failure.body();
	}

	/**
	 * How long the server asked to wait before the next request.
	 * @return the time, or {@code null} if the server did not say
	 */
	public @Nullable Duration retryAfter() {
		return this.failure.retryAfter();
	}

	/**
	 * The rate limit that the response told of.
	 * @return the rate limit, or {@code null} if the response had none
	 */
	public @Nullable RateLimit rateLimit() {
		return this.failure.rateLimit();
	}

	/**
	 * What the call was doing when it failed.
	 * @return the phase
	 */
	public Phase phase() {
		return this.failure.phase();
	}

	/**
	 * Whether the same call may succeed later and can be made again without harm.
	 * @return {@code true} if the call can be made again
	 */
	public boolean isRetryable() {
		return this.failure.retryable();
	}

	/**
	 * The attempts that were made, with their outcomes and the delays between them.
	 * @return the attempts, oldest first; empty if the call failed before the first
	 */
	public List<Attempt> attempts() {
		return this.failure.attempts();
	}

}
