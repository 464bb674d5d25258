package com.atriumn.spring.boot.autoconfigure.health;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;

import com.atriumn.client.AtriumnClient;
import com.atriumn.client.call.Service;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.Status;

/**
 * Makes the health of a client of its services' health.
 *
 * @param properties the settings
 * @param services the services that the application uses
 * @param clock the time
 */
record ServiceHealth(AtriumnHealthProperties properties, Set<Service> services, InstantSource clock) {

	// More than a probe may take by its own timeout, for what cannot be interrupted.
	private static final Duration GRACE = Duration.ofSeconds(1);

	private static final Executor THREADS = (task) -> {
		Thread thread = new Thread(task, "atriumn-health");
		thread.setDaemon(true);
		thread.start();
	};

	CompositeHealthContributor of(AtriumnClient client) {
		Probes probes = probes(client);
		Map<String, HealthContributor> contributors = new LinkedHashMap<>();
		for (Service service : this.services) {
			if (this.properties.isEnabled(service)) {
				contributors.put(service.id(),
						new ServiceHealthIndicator(service, client::status, probes,
								this.properties.outcomeTimeToLive(service), new Status(this.properties.downStatus()),
								this.clock));
			}
		}
		return CompositeHealthContributor.fromMap(contributors);
	}

	private Probes probes(AtriumnClient client) {
		Map<Service, CachedProbe> probes = new EnumMap<>(Service.class);
		for (Service service : this.services) {
			if (this.properties.isEnabled(service) && this.properties.isProbed(service)) {
				Probe probe = Probe.of(client, service, this.properties.probeTimeout());
				probes.put(service, new CachedProbe(probe, this.properties.cacheTimeToLive(), this.clock, THREADS));
			}
		}
		return new Probes(probes, this.properties.probeTimeout().plus(GRACE));
	}

}
