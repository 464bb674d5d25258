package com.atriumn.emulator;

import java.util.Map;

/**
 * A user who signed up.
 *
 * @param id the user's id
 * @param email the e-mail address, which is the user name as well
 * @param attributes the attributes given at sign-up; {@code preferred_username} is one
 * more name to log in with
 * @param confirmed whether the sign-up was confirmed
 */
public record EmulatedUser(String id, String email, Map<String, String> attributes, boolean confirmed) {

	/**
	 * Copies the attributes.
	 */
	public EmulatedUser {
		attributes = Map.copyOf(attributes);
	}

	boolean isKnownAs(String name) {
		return this.email.equalsIgnoreCase(name) || this.id.equals(name)
				|| name.equals(this.attributes.get("preferred_username"));
	}

	EmulatedUser confirm() {
		return new EmulatedUser(this.id, this.email, this.attributes, true);
	}

}
