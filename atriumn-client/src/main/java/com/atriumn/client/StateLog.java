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
 * between. A service that does both by turns gets a line every half minute at most; what
 * was kept back is made up for as soon as that time is over.
 */
final class StateLog {

	private static final Logger logger = LoggerFactory.getLogger(AtriumnClient.class);

	private static final Duration QUIET = Duration.ofSeconds(30);

	private static final History UNEVENTFUL = new History(State.WORKING, Instant.MIN, Instant.MIN, State.WORKING,
			Instant.MIN);

	private final Map<Service, History> histories = new ConcurrentHashMap<>();

	StateLog() {
		for (Service service : Service.values()) {
			this.histories.put(service, UNEVENTFUL);
		}
	}

	void shown(Service service, State state, Instant now, @Nullable Throwable failure) {
		History before = this.histories.getOrDefault(service, UNEVENTFUL);
		if (!before.isNews(state)) {
			return;
		}
		History after = before.then(state, now);
		boolean ahead = this.histories.replace(service, before, after);
		if (ahead && !before.isQuiet(now)) {
			write(service, after, failure);
		}
	}

	private static void write(Service service, History history, @Nullable Throwable failure) {
		if (history.seen == State.FAILING) {
			logger.warn("Atriumn's {} service fails: {}", service.id(), reason(failure));
		}
		else {
			logger.info("Atriumn's {} service works again after {} s", service.id(),
					Duration.between(history.failingSince, history.seenSince).toSeconds());
		}
	}

	private static @Nullable String reason(@Nullable Throwable failure) {
		return (failure instanceof AtriumnException) ? failure.getMessage() : String.valueOf(failure);
	}

	/**
	 * What was seen of a service last, and what was last written of it.
	 */
	private record History(State seen, Instant seenSince, Instant failingSince, State written, Instant writtenAt) {

		boolean isNews(State state) {
			return state != this.seen || state != this.written;
		}

		History then(State state, Instant now) {
			boolean turned = state != this.seen;
			Instant since = turned ? now : this.seenSince;
			Instant failing = (turned && state == State.FAILING) ? now : this.failingSince;
			return isQuiet(now) ? new History(state, since, failing, this.written, this.writtenAt)
					: new History(state, since, failing, state, now);
		}

		boolean isQuiet(Instant now) {
			return now.isBefore(this.writtenAt.plus(QUIET));
		}

	}

}
