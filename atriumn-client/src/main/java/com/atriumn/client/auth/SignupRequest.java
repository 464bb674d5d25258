package com.atriumn.client.auth;

import java.util.Map;

import com.atriumn.client.credentials.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A user who signs up.
 *
 * @param email the e-mail address, not blank
 * @param password the password, not blank
 * @param attributes the user's attributes, unmodifiable, or {@code null} to send none
 */
public record SignupRequest(String email, Secret password, @Nullable Map<String, String> attributes) {

	/**
	 * Check and copy the components.
	 * @throws IllegalArgumentException if the e-mail address or the password is blank, or
	 * the attributes contain {@code null}
	 */
	public SignupRequest {
		Assert.hasText(email, "'email' must not be blank");
		Assert.isTrue(password != null && !password.isBlank(), "'password' must not be blank");
		attributes = (attributes != null) ? Copies.sent("attributes", attributes) : null;
	}

	/**
	 * A signup without attributes.
	 * @param email the e-mail address, not blank
	 * @param password the password, not blank
	 * @return the request
	 */
	public static SignupRequest of(String email, Secret password) {
		return builder(email, password).build();
	}

	/**
	 * A signup without attributes.
	 * @param email the e-mail address, not blank
	 * @param password the password, not blank
	 * @return the request
	 */
	public static SignupRequest of(String email, String password) {
		return of(email, Secret.of(password));
	}

	/**
	 * Start a signup with attributes.
	 * @param email the e-mail address, not blank
	 * @param password the password, not blank
	 * @return a builder
	 */
	public static Builder builder(String email, Secret password) {
		return new Builder(email, password);
	}

	/**
	 * Start a signup with attributes.
	 * @param email the e-mail address, not blank
	 * @param password the password, not blank
	 * @return a builder
	 */
	public static Builder builder(String email, String password) {
		return builder(email, Secret.of(password));
	}

	/**
	 * Builds a {@link SignupRequest}. Not for use by several threads.
	 */
	public static final class Builder {

		private final String email;

		private final Secret password;

		private @Nullable Map<String, String> attributes;

		private Builder(String email, Secret password) {
			this.email = email;
			this.password = password;
		}

		/**
		 * Set the user's attributes.
		 * @param attributes the attributes, possibly empty, or {@code null} to send none
		 * @return this builder
		 */
		public Builder attributes(@Nullable Map<String, String> attributes) {
			this.attributes = attributes;
			return this;
		}

		/**
		 * Build the request.
		 * @return the request
		 * @throws IllegalArgumentException if the e-mail address or the password is
		 * blank, or the attributes contain {@code null}
		 */
		public SignupRequest build() {
			return new SignupRequest(this.email, this.password, this.attributes);
		}

	}

}
