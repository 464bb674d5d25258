package com.atriumn.client.auth;

import java.util.Map;

/**
 * A user as the auth service knows them.
 *
 * @param username the user name; empty if the answer held none
 * @param attributes the user's attributes, unmodifiable; empty if there are none
 */
public record UserProfile(String username, Map<String, String> attributes) {

	public UserProfile {
		username = Copies.received(username);
		attributes = Copies.received(attributes);
	}

}
