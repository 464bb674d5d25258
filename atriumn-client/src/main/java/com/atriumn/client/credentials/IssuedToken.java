package com.atriumn.client.credentials;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A token as it was issued.
 *
 * @param value the token
 * @param expiresIn how long it lives, or {@code null} if the issuer did not say
 */
public record IssuedToken(Secret value, @Nullable Duration expiresIn) {
}
