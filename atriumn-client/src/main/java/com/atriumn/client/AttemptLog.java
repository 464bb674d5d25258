package com.atriumn.client;

import java.util.LinkedHashMap;
import java.util.Map;

import com.atriumn.client.call.Operation;
import com.atriumn.client.error.AtriumnException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Logs a line for each attempt, in words for a console and as key-value pairs that
 * structured log formats carry as fields. There is no id, query, header or body in it:
 * the template stands for the path. Nor is there a field {@code service}: in ECS that is
 * the application itself.
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
		Map<String, Object> facts = facts(call, state, failure);
		LoggingEventBuilder event = logger.atLevel(this.level);
		for (Map.Entry<String, Object> fact : facts.entrySet()) {
			event = event.addKeyValue(fact.getKey(), fact.getValue());
		}
		event.log(inWords(call.operation(), facts));
	}

	private static Map<String, Object> facts(Call<?> call, CallState state, @Nullable Exception failure) {
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("operation", call.operation().id());
		facts.put("method", call.operation().method());
		facts.put("template", call.operation().uriTemplate());
		facts.put("attempt", state.attemptsBegun());
		facts.put("millis", state.attemptTook().toMillis());
		facts.put("outcome", (failure instanceof AtriumnException ex) ? ex.code() : "ok");
		ResponseHead head = state.response();
		if (head != null) {
			facts.put("status", head.status());
		}
		String requestId = (head != null) ? Redactor.label(head.requestId(), call, state) : null;
		if (requestId != null) {
			facts.put("requestId", requestId);
		}
		return facts;
	}

	private static String inWords(Operation operation, Map<String, Object> facts) {
		String status = facts.containsKey("status") ? " " + facts.get("status") : "";
		String requestId = facts.containsKey("requestId") ? " (request id " + facts.get("requestId") + ")" : "";
		return "Atriumn attempt %s of %s.%s (%s %s): %s%s in %s ms%s".formatted(facts.get("attempt"),
				operation.service().id(), operation.id(), operation.method(), operation.uriTemplate(),
				facts.get("outcome"), status, facts.get("millis"), requestId);
	}

}
