package com.atriumn.client;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import com.atriumn.client.call.Attempt;
import com.atriumn.client.call.Operation;
import com.atriumn.client.call.RateLimit;
import com.atriumn.client.credentials.TokenRenewalListener;
import com.atriumn.client.error.AtriumnException;
import com.atriumn.client.ingest.IngestOutcome;
import com.atriumn.client.observation.AtriumnClientListener;
import com.atriumn.client.observation.EndedAttempt;
import org.jspecify.annotations.Nullable;

/**
 * Tells the users' listeners, and keeps what they throw away from the calls.
 */
final class ListenerBridge implements CallListener, TokenRenewalListener {

	private final List<AtriumnClientListener> listeners;

	private final WatcherFailures failures = new WatcherFailures();

	ListenerBridge(List<AtriumnClientListener> listeners) {
		this.listeners = listeners;
	}

	boolean isEmpty() {
		return this.listeners.isEmpty();
	}

	@Override
	public void attemptEnded(Call<?> call, CallState state, @Nullable Exception failure) {
		if (isEmpty()) {
			return;
		}
		ResponseHead head = state.response();
		EndedAttempt attempt = new EndedAttempt(call.operation(), state.attemptsBegun(), retryReason(state),
				(head != null) ? head.status() : null, (failure instanceof AtriumnException ex) ? ex : null,
				state.attemptTook(), state.connectionWait());
		tell((listener) -> listener.attemptEnded(attempt));
		RateLimit rateLimit = (head != null) ? head.rateLimit() : null;
		if (rateLimit != null) {
			tell((listener) -> listener.rateLimitSeen(call.operation(), rateLimit));
		}
	}

	@Override
	public void callEnded(Call<?> call, CallState state, Duration took, @Nullable Throwable failure) {
		tell((listener) -> listener.callEnded(call.operation(), took, failure));
	}

	@Override
	public void renewalEnded(@Nullable Throwable failure) {
		tell((listener) -> listener.tokenRenewed(failure));
	}

	void batchItemEnded(IngestOutcome outcome) {
		tell((listener) -> listener.batchItemEnded(outcome));
	}

	void bytesSent(Operation operation, long bytes) {
		tell((listener) -> listener.bytesSent(operation, bytes));
	}

	void bytesReceived(Operation operation, long bytes) {
		tell((listener) -> listener.bytesReceived(operation, bytes));
	}

	/**
	 * The code of the attempt before this one.
	 */
	private static @Nullable String retryReason(CallState state) {
		int before = state.attemptsBegun() - 2;
		List<Attempt> failed = state.attempts();
		return (before >= 0 && before < failed.size()) ? failed.get(before).code() : null;
	}

	private void tell(Consumer<AtriumnClientListener> event) {
		for (AtriumnClientListener listener : this.listeners) {
			try {
				event.accept(listener);
			}
			catch (Throwable ex) {
				this.failures.caught(ex);
			}
		}
	}

}
