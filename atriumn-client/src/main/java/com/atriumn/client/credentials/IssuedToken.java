package com.atriumn.client.credentials;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A token as it was issued.
 *
 * @param value the token, not blank
 * @param expiresIn how long it lives, or {@code null} if the issuer did not say; zero or
 * less for a token that is good for the calls that wait for it and no others
 */
public record IssuedToken(Secret value, @Nullable Duration expiresIn) {

	public IssuedToken {
		Assert.isTrue(!value.isBlank(), "'value' must not be blank");
	}

}
