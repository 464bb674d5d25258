package com.atriumn.sample;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import com.atriumn.client.error.AtriumnAuthenticationException;
import com.atriumn.client.error.AtriumnException;
import com.atriumn.client.error.AtriumnInvalidRequestException;
import com.atriumn.client.error.AtriumnNetworkException;
import com.atriumn.client.error.AtriumnNotFoundException;
import com.atriumn.client.error.AtriumnPermissionException;
import com.atriumn.client.error.AtriumnRateLimitException;
import com.atriumn.client.error.AtriumnServerException;
import com.atriumn.client.error.AtriumnTimeoutException;
import com.atriumn.client.ingest.IngestionException;
import org.jspecify.annotations.Nullable;

/**
 * A failure in the words of the person in front of the page, who has not read the
 * client's documentation: what happened, and what to do about it.
 *
 * @param what what happened, one sentence
 * @param remedy what to do, one sentence
 */
public record Trouble(String what, String remedy) {

	private static final Map<Class<? extends AtriumnException>, Function<AtriumnException, Trouble>> KNOWN = Map.of(
			AtriumnAuthenticationException.class,
			(failure) -> new Trouble(
					"Atriumn does not accept this application's credentials.", "Check ATRIUMN_API_KEY."),
			AtriumnPermissionException.class,
			(failure) -> new Trouble("This application's credentials do not allow that.",
					"Ask for a key with access to the " + failure.service().id() + " service."),
			AtriumnRateLimitException.class,
			(failure) -> new Trouble("Atriumn asks this application to slow down.", tryAgain(failure.retryAfter())),
			AtriumnTimeoutException.class,
			(failure) -> new Trouble("Atriumn did not answer in time.", "Try again in a moment."),
			AtriumnNetworkException.class,
			(failure) -> new Trouble("Atriumn cannot be reached.", "Check ATRIUMN_API_BASE_URL and the network."),
			AtriumnServerException.class,
			(failure) -> new Trouble("Atriumn has a problem of its own (status " + failure.status() + ").",
					tryAgain(failure.retryAfter())),
			AtriumnNotFoundException.class,
			(failure) -> new Trouble("Atriumn does not have that any more.", "Reload the page."),
			AtriumnInvalidRequestException.class,
			(failure) -> new Trouble(
					"Atriumn refused the request: " + Objects.requireNonNullElse(failure.description(), failure.code()),
					"Change it and try again."));

	private static final Trouble STRANGER = new Trouble(
			"The answer did not come from Atriumn, or not from a version this application knows.",
			"Check ATRIUMN_API_BASE_URL.");

	/**
	 * Say what a failure means. The exception's own message names operation, status and
	 * code; it belongs into the log.
	 * @param failure what the client has thrown
	 * @return the same in plain words
	 */
	public static Trouble of(RuntimeException failure) {
		if (failure instanceof AtriumnException known) {
			return of(known);
		}
		if (failure instanceof IngestionException && failure.getCause() instanceof RuntimeException cause) {
			return of(cause);
		}
		if (failure instanceof IllegalArgumentException) {
			return new Trouble("That cannot be sent: " + failure.getMessage() + ".", "Change it and try again.");
		}
		return new Trouble(failure.getMessage() + ".", "Try again in a moment.");
	}

	private static Trouble of(AtriumnException failure) {
		return KNOWN.getOrDefault(failure.getClass(), (other) -> STRANGER).apply(failure);
	}

	private static String tryAgain(@Nullable Duration after) {
		return (after != null) ? "Try again in " + Math.max(1, after.toSeconds()) + " seconds."
				: "Try again in a moment.";
	}

	@Override
	public String toString() {
		return this.what + " " + this.remedy;
	}

}
