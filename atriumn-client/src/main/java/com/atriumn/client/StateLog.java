package com.atriumn.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.atriumn.client.call.Service;
import com.atriumn.client.call.ServiceStatus.State;
import com.atriumn.client.error.AtriumnException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs a line when a service begins to fail and one when it works again, and nothing in
 * between. A service that does both by turns gets a line every half minute at most.
 */
final class StateLog {

	private static final Logger logger = LoggerFactory.getLogger(AtriumnClient.class);

	private static final Duration QUIET = Duration.ofSeconds(30);

	private final Map<Service, Line> lines = new ConcurrentHashMap<>();

	void shown(Service service, State state, Instant now, @Nullable Throwable failure) {
		Line last = this.lines.get(service);
		boolean replaced = isNews(last, state, now) && replace(service, last, new Line(state, now));
		if (replaced && state == State.FAILING) {
			logger.warn("Atriumn's {} service fails: {}", service.id(), reason(failure));
		}
		else if (replaced && last != null) {
			logger.info("Atriumn's {} service works again after {} s", service.id(),
					Duration.between(last.writtenAt, now).toSeconds());
		}
	}

	private static boolean isNews(@Nullable Line last, State state, Instant now) {
		if (last == null) {
			return state == State.FAILING;
		}
		return last.state != state && !now.isBefore(last.writtenAt.plus(QUIET));
	}

	private boolean replace(Service service, @Nullable Line last, Line line) {
		return (last != null) ? this.lines.replace(service, last, line) : this.lines.putIfAbsent(service, line) == null;
	}

	private static @Nullable String reason(@Nullable Throwable failure) {
		return (failure instanceof AtriumnException) ? failure.getMessage() : String.valueOf(failure);
	}

	private record Line(State state, Instant writtenAt) {
	}

}
