package com.atriumn.client;

import com.atriumn.client.http.HttpTransport;
import com.atriumn.client.retry.RetryPolicy;

/**
 * The way of a call: <pre>
 * Observe(Deadline(Retry(Authorize(MapErrors(Send)))))
 * </pre> It stands around the HTTP engine and not inside it as interceptors: a single
 * interceptor makes {@code RestClient} buffer every upload, and none could see the whole
 * call with its waits. Read from the outside in: every call is observed once, however
 * many attempts it takes; the deadline bounds all of them and the waits between; each
 * attempt gets a token of its own, so that one which expires during the waits is
 * replaced; and whatever an attempt ends with is a typed failure before a step decides on
 * it.
 */
final class Pipeline {

	private final CallStep steps;

	private final TimeSource time;

	Pipeline(HttpTransport transport, Json json, RetryPolicy retryPolicy, Watchdog watchdog, RateLimits rateLimits,
			CallObservations observations, CallListener listener, ByteMeter bytes, String userAgent, TimeSource time) {
		SendStep send = new SendStep(transport, rateLimits, bytes, userAgent, time);
		CallStep mapErrors = new MapErrorsStep(send, new ErrorAnswers(json), listener);
		CallStep authorize = new AuthorizeStep(mapErrors);
		CallStep retry = new RetryStep(authorize, retryPolicy, time);
		CallStep deadline = new DeadlineStep(retry, watchdog);
		this.steps = new ObserveStep(deadline, observations, listener, time);
		this.time = time;
	}

	<T> T run(Call<T> call) {
		return this.steps.run(call, new CallState(Deadline.after(call.timeout(), this.time), this.time));
	}

}
