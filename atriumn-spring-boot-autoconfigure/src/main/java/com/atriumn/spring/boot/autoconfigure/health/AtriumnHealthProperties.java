package com.atriumn.spring.boot.autoconfigure.health;

import java.time.Duration;

import com.atriumn.client.call.Service;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of Atriumn's health indicators.
 *
 * @param enabled Whether to enable Atriumn health check.
 * @param cacheTimeToLive How long the answer to a probe is used before the service is
 * asked again.
 * @param probeTimeout Time that a probe may take.
 * @param outcomeTimeToLive How long the outcome of a call says something about the health
 * of its service, at least as long as the answer to a probe is used. Older outcomes count
 * as unknown.
 * @param downStatus Status that is reported for a service that cannot be used. One of
 * your own must be in management.endpoint.health.status.order.
 * @param auth Settings of the auth service's health.
 * @param storage Settings of the storage service's health.
 * @param ai Settings of the ai service's health.
 * @param ingest Settings of the ingest service's health.
 */
@ConfigurationProperties("management.health.atriumn")
record AtriumnHealthProperties(@DefaultValue("true") boolean enabled, @DefaultValue("30s") Duration cacheTimeToLive,
		@DefaultValue("3s") Duration probeTimeout, @DefaultValue("5m") Duration outcomeTimeToLive,
		@DefaultValue("DOWN") String downStatus, @DefaultValue Auth auth, @DefaultValue Storage storage,
		@DefaultValue Ai ai, @DefaultValue Ingest ingest) {

	boolean isEnabled(Service service) {
		return switch (service) {
			case AUTH -> this.auth.enabled();
			case STORAGE -> this.storage.enabled();
			case AI -> this.ai.enabled();
			case INGEST -> this.ingest.enabled();
		};
	}

	boolean isProbed(Service service) {
		return switch (service) {
			case AUTH -> this.auth.probe();
			case STORAGE -> this.storage.probe();
			case AI -> this.ai.probe();
			case INGEST -> this.ingest.probe();
		};
	}

	/**
	 * How long an outcome counts. While the answer to a probe is used, no newer outcome
	 * can be had, so it counts as long as that.
	 */
	Duration outcomeTimeToLive(Service service) {
		boolean probeIsUsedLonger = isProbed(service) && this.cacheTimeToLive.compareTo(this.outcomeTimeToLive) > 0;
		return probeIsUsedLonger ? this.cacheTimeToLive : this.outcomeTimeToLive;
	}

	/**
	 * The auth service's health.
	 *
	 * @param enabled Whether to report the health of the auth service.
	 * @param probe Whether to ask the auth service's /health. Otherwise its health
	 * follows from the application's own calls.
	 */
	record Auth(@DefaultValue("true") boolean enabled, @DefaultValue("true") boolean probe) {
	}

	/**
	 * The storage service's health.
	 *
	 * @param enabled Whether to report the health of the storage service.
	 * @param probe Whether to ask the storage service for a download URL, which counts
	 * against its rate limit. Otherwise its health follows from the application's own
	 * calls.
	 */
	record Storage(@DefaultValue("true") boolean enabled, @DefaultValue("false") boolean probe) {
	}

	/**
	 * The ai service's health.
	 *
	 * @param enabled Whether to report the health of the ai service.
	 * @param probe Whether to ask the ai service for a prompt, which counts against its
	 * rate limit. Otherwise its health follows from the application's own calls.
	 */
	record Ai(@DefaultValue("true") boolean enabled, @DefaultValue("false") boolean probe) {
	}

	/**
	 * The ingest service's health.
	 *
	 * @param enabled Whether to report the health of the ingest service.
	 * @param probe Whether to ask the ingest service for a content item, which counts
	 * against its rate limit. Otherwise its health follows from the application's own
	 * calls.
	 */
	record Ingest(@DefaultValue("true") boolean enabled, @DefaultValue("false") boolean probe) {
	}

}
