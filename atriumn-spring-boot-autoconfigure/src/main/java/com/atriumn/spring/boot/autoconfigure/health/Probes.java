package com.atriumn.spring.boot.autoconfigure.health;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.atriumn.client.call.Service;

/**
 * The probes of a client. Health is asked of one service after the other; the first to be
 * asked starts the probes of all, so that they run side by side.
 *
 * @param probes the services that are probed
 * @param patience how long to wait for an answer; a probe ends by its own timeout before
 */
record Probes(Map<Service, CachedProbe> probes, Duration patience) {

	/**
	 * See to it that what the client knows of a service is fresh.
	 * @return what the service says of itself, empty if it is not probed or says nothing
	 */
	String refresh(Service service) {
		CompletableFuture<String> answer = null;
		for (Map.Entry<Service, CachedProbe> probe : this.probes.entrySet()) {
			CompletableFuture<String> started = probe.getValue().refresh();
			answer = (probe.getKey() == service) ? started : answer;
		}
		return (answer != null) ? await(answer) : "";
	}

	private String await(CompletableFuture<String> answer) {
		try {
			return answer.get(this.patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return "";
		}
		catch (ExecutionException | TimeoutException ex) {
			return "";
		}
	}

}
