package com.atriumn.client;

/**
 * One of the steps around a request. Each does one thing and hands the rest of the call
 * to the step inside it.
 */
@FunctionalInterface
interface CallStep {

	<T> T run(Call<T> call, CallState state);

}
