package com.atriumn.client.observation;

import java.util.Set;

import com.atriumn.client.error.AtriumnException;
import org.jspecify.annotations.Nullable;

/**
 * Error codes as tags. A server may put any text into the code of an error; a tag must
 * not take it over, because every new value is a new time series.
 */
public final class ErrorCodes {

	/** The tag of a call without an error. */
	public static final String NONE = "none";

	/** The tag of an error whose code is not known. */
	public static final String OTHER = "other";

	// What the client itself says, what the contract records, and OAuth's own codes (RFC
	// 6749 section 5.2, RFC 6750 section 3.1).
	private static final Set<String> KNOWN = Set.of("bad_request", "unauthorized", "forbidden", "not_found", "conflict",
			"rate_limited", "server_error", "unknown_error", "network_error", "request_timeout", "parse_error",
			"invalid_credentials", "invalid_request", "invalid_client", "invalid_grant", "invalid_scope",
			"invalid_token", "insufficient_scope", "unauthorized_client", "unsupported_grant_type");

	private ErrorCodes() {
	}

	/**
	 * The tag of a call's end.
	 * @param failure what the call failed with, or {@code null} for none
	 * @return a known code, {@link #OTHER}, or {@link #NONE} without a failure
	 */
	public static String of(@Nullable Throwable failure) {
		if (failure == null) {
			return NONE;
		}
		return (failure instanceof AtriumnException ex) ? of(ex.code()) : OTHER;
	}

	/**
	 * The tag of an error code.
	 * @param code the code
	 * @return the code if it is known, else {@link #OTHER}
	 */
	public static String of(String code) {
		return KNOWN.contains(code) ? code : OTHER;
	}

}
