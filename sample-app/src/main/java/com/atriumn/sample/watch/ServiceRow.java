package com.atriumn.sample.watch;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import com.atriumn.client.call.Service;
import com.atriumn.client.call.ServiceStatus;
import com.atriumn.client.call.ServiceStatus.LastError;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.health.contributor.Status;

/**
 * A service as a row of the page.
 *
 * @param name the service
 * @param health its health, as Actuator reports it
 * @param tone the kind of health: {@code good}, {@code bad} or {@code quiet}
 * @param latency how long the last call took, empty before the first
 * @param slow whether a person would call that slow
 * @param lastError what went wrong last, and when; empty if nothing has
 */
record ServiceRow(String name, String health, String tone, String latency, boolean slow, String lastError) {

	private static final Duration SLOW = Duration.ofSeconds(1);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH)
		.withZone(ZoneId.systemDefault());

	static ServiceRow of(Service service, Status health, ServiceStatus seen) {
		Duration latency = seen.latency();
		return new ServiceRow(service.id(), health.getCode(), tone(health),
				(latency != null) ? latency.toMillis() + " ms" : "", latency != null && latency.compareTo(SLOW) >= 0,
				describe(seen.lastError()));
	}

	private static String tone(Status health) {
		if (health.equals(Status.UNKNOWN)) {
			return "quiet";
		}
		return health.equals(Status.UP) ? "good" : "bad";
	}

	private static String describe(@Nullable LastError error) {
		if (error == null) {
			return "";
		}
		String status = (error.httpStatus() != null) ? " " + error.httpStatus() : "";
		return error.code() + status + ", " + error.operation().id() + " at " + TIME.format(error.at());
	}

}
