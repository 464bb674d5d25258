package com.atriumn.client;

import java.time.Duration;

import com.atriumn.client.call.Operation;
import com.atriumn.client.call.RateLimit;
import com.atriumn.client.http.HttpTransport;
import com.atriumn.client.retry.RetryPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The way of a call: <pre>
 * Observe(Deadline(Retry(Authorize(Stall(MapErrors(Send))))))
 * </pre> It stands around the HTTP engine and not inside it as interceptors: a single
 * interceptor makes {@code RestClient} buffer every upload, and none could see the whole
 * call with its waits. Read from the outside in: every call is observed once, however
 * many attempts it takes; the deadline bounds all of them and the waits between; each
 * attempt gets a token of its own, so that one which expires during the waits is
 * replaced; a transfer that stands still is cut off in each attempt anew; and whatever an
 * attempt ends with is a typed failure before a step decides on it.
 */
final class Pipeline {

	private final CallStep steps;

	private final RateLimits rateLimits;

	private final CallObservations observations;

	private final ListenerBridge listeners;

	private final TimeSource time;

	Pipeline(HttpTransport transport, Json json, RetryPolicy retryPolicy, Watchdog watchdog, RateLimits rateLimits,
			CallObservations observations, CallListener listener, ListenerBridge listeners, String userAgent,
			TimeSource time) {
		SendStep send = new SendStep(transport, rateLimits, new ByteMeter(listeners), userAgent, time);
		CallStep mapErrors = new MapErrorsStep(send, new ErrorAnswers(json), listener);
		CallStep stall = new StallStep(mapErrors, watchdog, time);
		CallStep authorize = new AuthorizeStep(stall);
		CallStep retry = new RetryStep(authorize, retryPolicy, time);
		CallStep deadline = new DeadlineStep(retry, watchdog);
		this.steps = new ObserveStep(deadline, observations, listener, time);
		this.rateLimits = rateLimits;
		this.observations = observations;
		this.listeners = listeners;
		this.time = time;
	}

	TimeSource time() {
		return this.time;
	}

	@Nullable RateLimit rateLimit(Operation operation) {
		return this.rateLimits.lastSeen(operation);
	}

	/**
	 * How long to wait before another call of an operation, so that it is not refused.
	 */
	Duration pauseBefore(Operation operation) {
		return this.rateLimits.pauseBefore(operation, this.time.now());
	}

	/**
	 * Whom to tell what no single call shows.
	 */
	ListenerBridge listeners() {
		return this.listeners;
	}

	/**
	 * Make calls that another thread makes belong to what is observed on this one.
	 */
	Runnable inherit(Runnable task) {
		return this.observations.inherit(task);
	}

	<T> T run(Call<T> call) {
		return this.steps.run(call, new CallState(Deadline.after(call.timeout(), this.time), this.time));
	}

}
