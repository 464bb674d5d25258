package com.atriumn.client.credentials;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * An API key, client secret, password or token. It exists so that a secret cannot reach a
 * log, an exception, a record's {@code toString} or a JSON document by accident: every
 * textual form is {@value #MASK}, and only {@link #reveal()} gives the value. Immutable
 * and safe for use by many threads.
 */
public final class Secret {

	private static final String MASK = "******";

	private final String value;

	private Secret(String value) {
		this.value = value;
	}

	/**
	 * Wrap a secret value.
	 * @param value the value, possibly empty
	 * @return the secret
	 * @throws IllegalArgumentException if the value is {@code null}
	 */
	public static Secret of(String value) {
		Assert.notNull(value, "'value' must not be null");
		return new Secret(value);
	}

	/**
	 * Return the value itself. Call this only where the value is used.
	 * @return the value
	 */
	public String reveal() {
		return this.value;
	}

	/**
	 * Return whether there is nothing but white space in the value.
	 * @return {@code true} if the value is blank
	 */
	public boolean isBlank() {
		return this.value.isBlank();
	}

	/**
	 * Compare in a time that does not depend on where the values differ.
	 */
	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Secret that && MessageDigest.isEqual(bytes(this.value), bytes(that.value));
	}

	@Override
	public int hashCode() {
		return this.value.hashCode();
	}

	@Override
	@JsonValue
	public String toString() {
		return MASK;
	}

	private static byte[] bytes(String value) {
		return value.getBytes(StandardCharsets.UTF_8);
	}

}
