package com.atriumn.sample.watch;

/**
 * How many calls were made, and how many of them failed.
 *
 * @param requests the calls
 * @param errors those that failed
 */
record Calls(int requests, int errors) {

	static final Calls NONE = new Calls(0, 0);

	static final Calls SUCCESS = new Calls(1, 0);

	static final Calls FAILURE = new Calls(1, 1);

	Calls plus(Calls others) {
		return new Calls(this.requests + others.requests, this.errors + others.errors);
	}

}
