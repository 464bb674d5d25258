package com.atriumn.client.http;

import java.time.Duration;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.concurrent.Cancellable;
import org.jspecify.annotations.Nullable;

/**
 * A request that the engine carries out, with the way to end it from another thread.
 */
final class BoundRequest implements Runnable {

	/**
	 * The engine's own timeouts come a little after the request's: the caller, who aborts
	 * the request when its time is up, knows better than the engine what that means.
	 */
	private static final Duration MARGIN = Duration.ofMillis(100);

	private final TransportRequest request;

	private final Duration limit;

	private final long end;

	private volatile @Nullable Cancellable engineRequest;

	private volatile boolean aborted;

	BoundRequest(TransportRequest request) {
		this.request = request;
		this.limit = request.timeout().plus(MARGIN);
		this.end = System.nanoTime() + this.limit.toNanos();
	}

	TransportRequest request() {
		return this.request;
	}

	/**
	 * How long a wait of the engine may last.
	 */
	Duration limit() {
		return this.limit;
	}

	/**
	 * The {@link System#nanoTime()} at which all of the engine's work must be over.
	 */
	long end() {
		return this.end;
	}

	void carriedOutBy(HttpUriRequestBase engineRequest) {
		this.engineRequest = engineRequest;
		this.request.exchange().abortWith(this);
	}

	boolean isAborted() {
		return this.aborted;
	}

	/**
	 * Abort the request. It is marked first, because the engine may have given a
	 * connection back before it notices, and then open another one for nobody.
	 */
	@Override
	public void run() {
		this.aborted = true;
		Cancellable engineRequest = this.engineRequest;
		if (engineRequest != null) {
			engineRequest.cancel();
		}
	}

}
