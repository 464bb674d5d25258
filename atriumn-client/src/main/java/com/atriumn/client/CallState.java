package com.atriumn.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.atriumn.client.call.Attempt;
import com.atriumn.client.call.Phase;
import com.atriumn.client.credentials.Secret;
import com.atriumn.client.http.ExchangeListener;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one call while it is made. It belongs to the calling thread; only the
 * watchdog of the deadline reaches in from outside, through {@link #expire()}.
 */
final class CallState implements ExchangeListener {

	private final TimeSource time;

	private final Deadline deadline;

	private final List<Attempt> attempts = new ArrayList<>(1);

	private volatile Phase phase = Phase.LEASE;

	private @Nullable Runnable abort;

	private boolean expired;

	private CallObservation observation = CallObservation.NONE;

	private int attemptsBegun;

	private boolean stalled;

	private volatile @Nullable StallWatch stallWatch;

	private Watchdog.@Nullable Watch handedOver;

	private long attemptStart;

	private long leaseStart;

	private Duration connectionWait = Duration.ZERO;

	private boolean requestMayHaveLeft;

	private int retries;

	private boolean replayed;

	private @Nullable Secret token;

	private @Nullable ResponseHead response;

	CallState(Deadline deadline, TimeSource time) {
		this.deadline = deadline;
		this.time = time;
	}

	Deadline deadline() {
		return this.deadline;
	}

	/**
	 * Say who observes the call.
	 */
	void observeWith(CallObservation observation) {
		this.observation = observation;
	}

	CallObservation observation() {
		return this.observation;
	}

	Phase phase() {
		return this.phase;
	}

	@Override
	public void enter(Phase phase) {
		measureConnectionWait(phase);
		this.phase = phase;
		this.requestMayHaveLeft |= phase.isAfterRequestLeft();
	}

	private void measureConnectionWait(Phase next) {
		if (next == Phase.LEASE) {
			this.leaseStart = this.time.nanoTime();
		}
		else if (this.phase == Phase.LEASE) {
			this.connectionWait = Duration.ofNanos(this.time.nanoTime() - this.leaseStart);
		}
	}

	@Override
	public synchronized void abortWith(Runnable abort) {
		this.abort = abort;
		if (this.expired || this.stalled) {
			abort.run();
		}
	}

	/**
	 * End what is under way because the time is up. Called by the watchdog. Whoever asks
	 * {@link #isExpired()} meanwhile waits until the connection has been given back.
	 */
	synchronized void expire() {
		this.expired = true;
		if (this.abort != null) {
			this.abort.run();
		}
	}

	/**
	 * End the attempt that is under way because nothing moves. Called by the watchdog.
	 */
	synchronized void stall() {
		this.stalled = true;
		if (this.abort != null) {
			this.abort.run();
		}
	}

	synchronized boolean isExpired() {
		return this.expired || this.stalled || this.deadline.isOver();
	}

	synchronized boolean isStalled() {
		return this.stalled && !this.expired;
	}

	/**
	 * Begin an attempt that is watched for a standstill.
	 */
	void watchWith(StallWatch watch) {
		synchronized (this) {
			this.stalled = false;
			this.abort = null;
		}
		this.stallWatch = watch;
	}

	void moved() {
		StallWatch watch = this.stallWatch;
		if (watch != null) {
			watch.moved();
		}
	}

	/**
	 * Leave the deadline in force after the call has returned, until the response is
	 * closed.
	 */
	void handOver(Watchdog.Watch watch) {
		this.handedOver = watch;
	}

	void endHandedOver() {
		if (this.handedOver != null) {
			this.handedOver.end();
		}
	}

	/**
	 * Whether the server may have seen the request, in this attempt or one before.
	 */
	boolean mayHaveReachedServer() {
		return this.requestMayHaveLeft;
	}

	void useToken(Secret token) {
		this.token = token;
	}

	@Nullable Secret token() {
		return this.token;
	}

	/**
	 * Whether a rejected token may be replaced, which it may once a call.
	 */
	boolean mayReplay() {
		boolean first = !this.replayed;
		this.replayed = true;
		return first;
	}

	int attemptNumber() {
		return this.attempts.size() + 1;
	}

	void beginAttempt() {
		this.attemptsBegun++;
		this.attemptStart = this.time.nanoTime();
		this.leaseStart = this.attemptStart;
		this.connectionWait = Duration.ZERO;
		this.phase = Phase.LEASE;
		this.response = null;
	}

	/**
	 * How many attempts have begun, the one under way included.
	 */
	int attemptsBegun() {
		return this.attemptsBegun;
	}

	/**
	 * How long this attempt waited, or has waited so far, for a connection of the pool.
	 */
	Duration connectionWait() {
		return (this.phase == Phase.LEASE) ? Duration.ofNanos(this.time.nanoTime() - this.leaseStart)
				: this.connectionWait;
	}

	void responded(ResponseHead response) {
		this.response = response;
	}

	/**
	 * The head of the response that this attempt got.
	 */
	@Nullable ResponseHead response() {
		return this.response;
	}

	Duration attemptTook() {
		return Duration.ofNanos(this.time.nanoTime() - this.attemptStart);
	}

	/**
	 * Record that the attempt failed, and return all failed attempts up to it.
	 */
	List<Attempt> attemptFailed(String code) {
		ResponseHead head = this.response;
		Integer status = (head != null) ? head.status() : null;
		this.attempts.add(new Attempt(attemptNumber(), status, code, attemptTook(), null));
		return List.copyOf(this.attempts);
	}

	/**
	 * Record the wait that follows the last failed attempt.
	 */
	void waitBeforeNext(Duration delay) {
		int last = this.attempts.size() - 1;
		Attempt attempt = this.attempts.get(last);
		this.attempts.set(last, new Attempt(attempt.number(), attempt.status(), attempt.code(), attempt.took(), delay));
		this.phase = Phase.BACKOFF;
		this.retries++;
	}

	/**
	 * How often the call was made again after a wait. The attempt that replaces a
	 * rejected token is none of these.
	 */
	int retries() {
		return this.retries;
	}

	List<Attempt> attempts() {
		return List.copyOf(this.attempts);
	}

}
