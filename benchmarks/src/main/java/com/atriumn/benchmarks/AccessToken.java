package com.atriumn.benchmarks;

/**
 * A token as long as a signed JWT usually is: its length counts, since every request
 * carries it and every answer is searched for it.
 */
final class AccessToken {

	static final String VALUE = "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9." + "eyJzdWIi".repeat(60) + "."
			+ "c2lnbmVk".repeat(43);

	private AccessToken() {
	}

}
