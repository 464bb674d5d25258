package com.atriumn.spring.boot.autoconfigure.health;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import com.atriumn.client.call.Service;
import com.atriumn.client.call.ServiceStatus;
import com.atriumn.client.call.ServiceStatus.LastError;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * The health of a service, as the client's calls have shown it: the application's own,
 * and the probe where there is one. It logs nothing and throws nothing: the client itself
 * logs a change of state, and {@code AbstractHealthIndicator} would log a stack trace
 * each time it is asked.
 * <p>
 * An outcome counts for some minutes only. Without that, a single failure would keep a
 * service down for ever once a load balancer, which asks for the health, has taken the
 * calls away that could show the contrary.
 */
final class ServiceHealthIndicator implements HealthIndicator {

	private static final Set<String> WELL = Set.of("", "ok", "up", "healthy", "pass");

	private static final int REPORT_LIMIT = 50;

	private final Service service;

	private final Function<Service, ServiceStatus> statuses;

	private final Probes probes;

	private final Duration outcomeTimeToLive;

	private final Status down;

	private final InstantSource clock;

	ServiceHealthIndicator(Service service, Function<Service, ServiceStatus> statuses, Probes probes,
			Duration outcomeTimeToLive, Status down, InstantSource clock) {
		this.service = service;
		this.statuses = statuses;
		this.probes = probes;
		this.outcomeTimeToLive = outcomeTimeToLive;
		this.down = down;
		this.clock = clock;
	}

	@Override
	public Health health() {
		String report = this.probes.refresh(this.service);
		ServiceStatus status = this.statuses.apply(this.service);
		Health.Builder health = Health.status(statusOf(status, report));
		describe(status).forEach(health::withDetail);
		if (!isWell(report)) {
			health.withDetail("reported", report.substring(0, Math.min(report.length(), REPORT_LIMIT)));
		}
		return health.build();
	}

	private Status statusOf(ServiceStatus status, String report) {
		if (status.observedAt() == null || isOutdated(status.observedAt())) {
			return Status.UNKNOWN;
		}
		return switch (status.state()) {
			case UNKNOWN -> Status.UNKNOWN;
			case WORKING -> isWell(report) ? Status.UP : this.down;
			case FAILING -> this.down;
		};
	}

	private boolean isOutdated(Instant observedAt) {
		return observedAt.plus(this.outcomeTimeToLive).isBefore(this.clock.instant());
	}

	private static boolean isWell(String report) {
		return WELL.contains(report.toLowerCase(Locale.ROOT));
	}

	private static Map<String, Object> describe(ServiceStatus status) {
		Map<String, Object> details = new LinkedHashMap<>();
		Duration latency = status.latency();
		put(details, "httpStatus", status.httpStatus());
		put(details, "latency", (latency != null) ? latency.toMillis() + "ms" : null);
		put(details, "lastSuccess", status.lastSuccess());
		LastError error = status.lastError();
		put(details, "lastError", (error != null) ? describe(error) : null);
		return details;
	}

	private static Map<String, Object> describe(LastError error) {
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("code", error.code());
		put(details, "httpStatus", error.httpStatus());
		details.put("operation", error.operation().id());
		details.put("at", error.at());
		return details;
	}

	private static void put(Map<String, Object> details, String name, @Nullable Object value) {
		if (value != null) {
			details.put(name, value);
		}
	}

}
