package com.atriumn.client;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import com.atriumn.client.call.Service;
import com.atriumn.client.call.ServiceStatus;
import com.atriumn.client.call.ServiceStatus.LastError;
import com.atriumn.client.call.ServiceStatus.State;
import com.atriumn.client.credentials.TokenProvider;
import com.atriumn.client.error.AtriumnException;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what the calls have shown of each service, for whoever asks whether it works
 * for this application.
 */
final class ServiceWatch implements CallListener {

	private final Map<Service, AtomicReference<ServiceStatus>> statuses = new EnumMap<>(Service.class);

	private final TimeSource time;

	private final StateLog log;

	private volatile @Nullable TokenProvider ownTokens;

	private volatile boolean closed;

	ServiceWatch(TimeSource time) {
		this.time = time;
		this.log = new StateLog();
		for (Service service : Service.values()) {
			this.statuses.put(service, new AtomicReference<>(ServiceStatus.unknown()));
		}
	}

	/**
	 * Say which tokens are the client's own.
	 */
	void ownTokens(@Nullable TokenProvider ownTokens) {
		this.ownTokens = ownTokens;
	}

	/**
	 * Learn nothing more: what fails from now on fails because the client is closed.
	 */
	void close() {
		this.closed = true;
	}

	ServiceStatus status(Service service) {
		return Objects.requireNonNull(of(service).get());
	}

	@Override
	public void callEnded(Call<?> call, CallState state, Duration took, @Nullable Throwable failure) {
		State shown = this.closed ? null : Verdict.of(call, failure, this.ownTokens);
		if (shown == null) {
			return;
		}
		Instant now = this.time.now();
		Service service = call.operation().service();
		of(service).updateAndGet((last) -> new ServiceStatus(shown, now, (failure == null) ? now : last.lastSuccess(),
				httpStatus(state, failure), took, (failure != null) ? lastError(now, failure) : last.lastError()));
		this.log.shown(service, shown, now, failure);
	}

	private static @Nullable Integer httpStatus(CallState state, @Nullable Throwable failure) {
		if (failure instanceof AtriumnException ex) {
			return ex.status();
		}
		ResponseHead head = state.response();
		return (head != null) ? head.status() : null;
	}

	private static @Nullable LastError lastError(Instant now, Throwable failure) {
		return (failure instanceof AtriumnException ex)
				? new LastError(now, ex.operation(), ex.status(), ex.code(), ex.requestId()) : null;
	}

	private AtomicReference<ServiceStatus> of(Service service) {
		AtomicReference<ServiceStatus> status = this.statuses.get(service);
		if (status == null) {
			throw new IllegalStateException("No status for " + service);
		}
		return status;
	}

}
