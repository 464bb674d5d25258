package com.atriumn.client.call;

import java.time.Duration;

import com.atriumn.client.credentials.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * What a caller can set for some calls alone, over the settings of the client.
 *
 * @param timeout the time the whole call may take, or {@code null} for the client's
 * @param token the access token to send instead of the client's credentials, or
 * {@code null} for the client's
 * @param retries whether a failed attempt may be made again, as the client's retry policy
 * says
 */
public record CallOptions(@Nullable Duration timeout, @Nullable Secret token, boolean retries) {

	private static final CallOptions DEFAULTS = new CallOptions(null, null, true);

	public CallOptions {
		Assert.isTrue(timeout == null || isPositive(timeout), "'timeout' must be longer than zero");
		Assert.isTrue(token == null || !token.isBlank(), "'token' must not be blank");
	}

	/**
	 * Options that leave everything to the client.
	 * @return the options
	 */
	public static CallOptions defaults() {
		return DEFAULTS;
	}

	/**
	 * Return these options with another timeout.
	 * @param timeout the time the whole call may take: token, connection, every attempt,
	 * the waits between them and reading the answer
	 * @return the new options
	 */
	public CallOptions withTimeout(Duration timeout) {
		return new CallOptions(timeout, this.token, this.retries);
	}

	/**
	 * Return these options with a user's access token. It is sent as it is and never
	 * renewed.
	 * @param token the access token, not blank
	 * @return the new options
	 */
	public CallOptions withToken(Secret token) {
		return new CallOptions(this.timeout, token, this.retries);
	}

	/**
	 * Return these options without retries: the first attempt decides.
	 * @return the new options
	 */
	public CallOptions withoutRetries() {
		return new CallOptions(this.timeout, this.token, false);
	}

	private static boolean isPositive(Duration duration) {
		return !duration.isZero() && !duration.isNegative();
	}

}
