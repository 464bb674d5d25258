package com.atriumn.client;

import java.util.Objects;
import java.util.Set;

import com.atriumn.client.call.Phase;
import com.atriumn.client.error.AtriumnAuthenticationException;
import com.atriumn.client.error.AtriumnConflictException;
import com.atriumn.client.error.AtriumnException;
import com.atriumn.client.error.AtriumnInvalidRequestException;
import com.atriumn.client.error.AtriumnNotFoundException;
import com.atriumn.client.error.AtriumnPermissionException;
import com.atriumn.client.error.AtriumnRateLimitException;
import com.atriumn.client.error.AtriumnServerException;
import com.atriumn.client.error.AtriumnUnexpectedStatusException;
import com.atriumn.client.error.CallFailure;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads error answers. A code in the body wins; where the body is empty, HTML or broken
 * the code follows from the status. The class follows from the status alone, so that a
 * new code changes nothing for a caller who handles classes.
 */
final class ErrorAnswers {

	private static final Set<Integer> TRANSIENT = Set.of(408, 429, 500, 502, 503, 504);

	private static final String NO_CREDENTIALS = "the client has no credentials: set an API key, client credentials "
			+ "or a token";

	private final Json json;

	ErrorAnswers(Json json) {
		this.json = json;
	}

	AtriumnException exception(Call<?> call, CallState state, ErrorStatusException answer) {
		ResponseHead head = answer.head();
		JsonNode body = this.json.tree(answer.body());
		String code = text(body, "error");
		String description = text(body, "error_description");
		if (description == null) {
			description = text(body, "detail");
		}
		boolean isTransient = call.operation().isRepeatable() && TRANSIENT.contains(head.status());
		boolean retryable = isTransient && call.isContentRepeatable();
		String safe = describe(head.status(), Redactor.redact(description, call, state), call);
		String finalCode = Objects.requireNonNullElse(Redactor.label(code, call, state), codeOf(head.status()));
		return exception(head.status(),
				new CallFailure(call.operation(), head.status(), finalCode, isTransient ? call.explain(safe) : safe,
						Redactor.label(head.requestId(), call, state), cut(Redactor.redact(answer.body(), call, state)),
						head.requestedDelay(), head.rateLimit(), Phase.BODY, retryable,
						state.attemptFailed(finalCode)));
	}

	/**
	 * A service cannot know that the client has nothing to authenticate with.
	 */
	private static @Nullable String describe(int status, @Nullable String description, Call<?> call) {
		if (status != 401 || !call.operation().isSecured() || call.tokens() != null) {
			return description;
		}
		return (description != null) ? description + " (" + NO_CREDENTIALS + ")" : NO_CREDENTIALS;
	}

	private static AtriumnException exception(int status, CallFailure failure) {
		return switch (status) {
			case 400, 413, 414, 415, 422 -> new AtriumnInvalidRequestException(failure, null);
			case 401 -> new AtriumnAuthenticationException(failure, null);
			case 403 -> new AtriumnPermissionException(failure, null);
			case 404, 410 -> new AtriumnNotFoundException(failure, null);
			case 409, 412 -> new AtriumnConflictException(failure, null);
			case 429 -> new AtriumnRateLimitException(failure, null);
			default -> (status >= 500) ? new AtriumnServerException(failure, null)
					: new AtriumnUnexpectedStatusException(failure, null);
		};
	}

	private static String codeOf(int status) {
		return switch (status) {
			case 400 -> "bad_request";
			case 401 -> "unauthorized";
			case 403 -> "forbidden";
			case 404 -> "not_found";
			case 429 -> "rate_limited";
			case 500, 502, 503, 504 -> "server_error";
			default -> "unknown_error";
		};
	}

	private static @Nullable String cut(@Nullable String body) {
		return (body != null && body.length() > BodyPrefix.LIMIT) ? body.substring(0, BodyPrefix.LIMIT) : body;
	}

	private static @Nullable String text(@Nullable JsonNode body, String field) {
		JsonNode value = (body != null) ? body.get(field) : null;
		String text = (value != null && value.isString()) ? value.stringValue().strip() : "";
		return text.isEmpty() ? null : text;
	}

}
