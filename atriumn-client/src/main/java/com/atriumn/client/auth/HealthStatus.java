package com.atriumn.client.auth;

/**
 * What the auth service says of itself.
 *
 * @param status {@code ok} when it is up; empty if the answer held none
 */
public record HealthStatus(String status) {

	public HealthStatus {
		status = Copies.received(status);
	}

}
