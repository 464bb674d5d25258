package com.atriumn.client.error;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

import com.atriumn.client.call.Attempt;
import com.atriumn.client.call.Operation;
import com.atriumn.client.call.Phase;
import com.atriumn.client.call.RateLimit;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of a failed call. It holds no secret: the body has been
 * searched for them before it came here.
 *
 * @param operation the operation that was called
 * @param status the HTTP status, or {@code null} if there was no response
 * @param code the error code of the body, or the one that follows from the status
 * @param description what the server said, or {@code null} if it said nothing
 * @param requestId the request id that a response header named, or {@code null}
 * @param body the first 8 KB of the response body, or {@code null} if there was none
 * @param retryAfter how long the server asked to wait, or {@code null} if it did not
 * @param rateLimit the rate limit the response told of, or {@code null}
 * @param phase what the call was doing when it failed
 * @param retryable whether the same call may succeed later without harm
 * @param attempts the attempts that were made, oldest first
 */
public record CallFailure(Operation operation, @Nullable Integer status, String code, @Nullable String description,
		@Nullable String requestId, @Nullable String body, @Nullable Duration retryAfter, @Nullable RateLimit rateLimit,
		Phase phase, boolean retryable, List<Attempt> attempts) {

	private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

	private static final int MAX_TEXT = 300;

	public CallFailure {
		attempts = List.copyOf(attempts);
	}

	String message() {
		StringBuilder message = new StringBuilder(160);
		message.append(this.operation.service().id()).append('.').append(this.operation.id());
		message.append(" (").append(this.operation.method()).append(' ').append(this.operation.uriTemplate());
		message.append(") failed");
		message.append((this.status != null) ? " with status " + this.status : " while " + this.phase.description());
		message.append(" [").append(oneLine(this.code)).append(']');
		if (this.description != null) {
			message.append(": ").append(oneLine(this.description));
		}
		if (this.attempts.size() > 1) {
			message.append(" (after ").append(this.attempts.size()).append(" attempts)");
		}
		if (this.retryAfter != null) {
			message.append(" (retry after ").append(this.retryAfter.toSeconds()).append(" s)");
		}
		if (this.requestId != null) {
			message.append(" (request id ").append(oneLine(this.requestId)).append(')');
		}
		return message.toString();
	}

	private static String oneLine(String text) {
		String line = LINE_BREAKS.matcher(text).replaceAll(" ").strip();
		return (line.length() > MAX_TEXT) ? line.substring(0, MAX_TEXT) + "…" : line;
	}

}
