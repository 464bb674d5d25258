package com.atriumn.client.credentials;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * When a token is renewed and when it is no longer given out. A token is given out as it
 * is until {@code renewAfter}, given out and renewed until {@code blockAfter}, and waited
 * for from then on, some time before {@code expiresAt}.
 * <p>
 * Times count from the moment the token was asked for, because the server started to
 * count after that. They are wall-clock times: a machine that was suspended wakes up with
 * a token whose age is known. If the clock is set back, the server's 401 tells that the
 * token is over.
 *
 * @param renewAfter from when on the token is renewed in the background
 * @param blockAfter from when on the token is not given out
 * @param expiresAt when the issuer stops accepting the token
 * @param failures how many renewals in a row have failed
 */
record RefreshSchedule(Instant renewAfter, Instant blockAfter, Instant expiresAt, int failures) {

	/**
	 * The life of a token whose issuer does not say. RFC 6749, section 5.1, lets
	 * {@code expires_in} out and names no default. Five minutes are the default of
	 * Keycloak and of Spring Authorization Server, and most others issue tokens for
	 * longer. Where it is less after all, a 401 leads to a new token.
	 */
	static final Duration ASSUMED_LIFETIME = Duration.ofMinutes(5);

	/**
	 * The longest life that is believed, so that no sum of times overflows.
	 */
	static final Duration LONGEST_LIFETIME = Duration.ofDays(365);

	/**
	 * The longest time before the expiry in which a token is not given out: the request
	 * has to arrive and the clocks of two servers may differ.
	 */
	static final Duration LONGEST_MARGIN = Duration.ofSeconds(10);

	/**
	 * Of a short life, the margin takes a tenth.
	 */
	private static final int MARGIN_DIVISOR = 10;

	/**
	 * A token is renewed after 60 to 80 percent of its use: the rest is time for failed
	 * renewals to be repeated, the spread keeps instances that started together from
	 * logging in together.
	 */
	private static final double EARLIEST_RENEWAL = 0.6;

	private static final double RENEWAL_SPREAD = 0.2;

	private static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);

	private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(1);

	/**
	 * Plan the life of a token.
	 * @param asked when the token was asked for
	 * @param expiresIn how long it lives, or {@code null} if the issuer did not say;
	 * nothing and less leave it no time at all
	 * @param maxAge how long it is given out at most
	 * @param random a number from 0 to 1
	 * @return the schedule
	 */
	static RefreshSchedule of(Instant asked, @Nullable Duration expiresIn, Duration maxAge, double random) {
		Duration lifetime = lifetime(expiresIn);
		Duration margin = min(lifetime.dividedBy(MARGIN_DIVISOR), LONGEST_MARGIN);
		Duration use = min(lifetime.minus(margin), maxAge);
		Duration renewal = scale(use, EARLIEST_RENEWAL + RENEWAL_SPREAD * random);
		return new RefreshSchedule(asked.plus(renewal), asked.plus(use), asked.plus(lifetime), 0);
	}

	/**
	 * Whether the token is given out and nothing needs to be done.
	 */
	boolean isFresh(Instant now) {
		return now.isBefore(this.renewAfter);
	}

	/**
	 * Whether the token is given out.
	 */
	boolean isUsable(Instant now) {
		return now.isBefore(this.blockAfter);
	}

	/**
	 * Put the next renewal off after a failed one: 1 s, 2 s, 4 s and so on up to a
	 * minute, of which a random half is taken off.
	 */
	RefreshSchedule postponed(Instant now, double random) {
		Duration bound = min(FIRST_BACKOFF.multipliedBy(1L << Math.min(this.failures, 6)), LONGEST_BACKOFF);
		Instant next = now.plus(scale(bound, 0.5 + 0.5 * random));
		Instant renewal = next.isBefore(this.blockAfter) ? next : this.blockAfter;
		return new RefreshSchedule(renewal, this.blockAfter, this.expiresAt, this.failures + 1);
	}

	private static Duration lifetime(@Nullable Duration expiresIn) {
		if (expiresIn == null) {
			return ASSUMED_LIFETIME;
		}
		return expiresIn.isNegative() ? Duration.ZERO : min(expiresIn, LONGEST_LIFETIME);
	}

	private static Duration min(Duration left, Duration right) {
		return (left.compareTo(right) < 0) ? left : right;
	}

	private static Duration scale(Duration duration, double factor) {
		return Duration.ofNanos((long) (duration.toNanos() * factor));
	}

}
