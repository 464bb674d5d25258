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

	private static final Set<String> KNOWN = Set.of("bad_request", "invalid_request", "invalid_credentials",
			"unauthorized", "forbidden", "not_found", "conflict", "rate_limited", "server_error", "unknown_error",
			"network_error", "request_timeout", "parse_error");

	private ErrorCodes() {
	}

	/**
	 *
	 * /** The tag of a call's end.
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
