package com.atriumn.client;

import com.atriumn.client.error.AtriumnException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Logs a line for each attempt, as key-value pairs that structured log formats carry as
 * fields. There is no id, query, header or body in it: the template stands for the path.
 */
final class AttemptLog implements CallListener {

	private static final Logger logger = LoggerFactory.getLogger(AttemptLog.class);

	private final Level level;

	AttemptLog(boolean debug) {
		this.level = debug ? Level.INFO : Level.DEBUG;
	}

	@Override
	public void attemptEnded(Call<?> call, CallState state, @Nullable Exception failure) {
		if (!logger.isEnabledForLevel(this.level)) {
			return;
		}
		int attempt = (failure != null) ? state.attempts().size() : state.attempts().size() + 1;
		String outcome = (failure instanceof AtriumnException ex) ? ex.code() : "ok";
		ResponseHead head = state.response();
		LoggingEventBuilder event = logger.atLevel(this.level)
			.addKeyValue("operation", call.operation().id())
			.addKeyValue("service", call.operation().service().id())
			.addKeyValue("method", call.operation().method())
			.addKeyValue("template", call.operation().uriTemplate())
			.addKeyValue("attempt", attempt)
			.addKeyValue("millis", state.attemptTook().toMillis())
			.addKeyValue("outcome", outcome);
		if (head != null) {
			event = event.addKeyValue("status", head.status());
		}
		String requestId = (head != null) ? Redactor.redact(head.requestId(), call, state) : null;
		if (requestId != null) {
			event = event.addKeyValue("requestId", requestId);
		}
		event.log("Atriumn attempt");
	}

}
