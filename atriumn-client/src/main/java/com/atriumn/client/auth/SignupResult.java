package com.atriumn.client.auth;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A user who has signed up and is yet to be confirmed.
 *
 * @param userId the new user's id; empty if the answer held none
 */
public record SignupResult(@JsonProperty("user_id") String userId) {

	public SignupResult {
		userId = Copies.received(userId);
	}

}
