package com.atriumn.spring.boot.autoconfigure.health;

import java.time.Duration;

import com.atriumn.client.AtriumnClient;
import com.atriumn.client.ai.PromptQuery;
import com.atriumn.client.call.CallOptions;
import com.atriumn.client.call.Service;
import com.atriumn.client.ingest.ContentQuery;

/**
 * Asks a service whether it works. What a call shows of its service the client remembers,
 * so a probe has nothing to give back but what the service says of itself.
 */
@FunctionalInterface
interface Probe {

	/**
	 * The key a storage probe asks a URL for. Nothing need be there: a 404 is an answer.
	 */
	String PROBED_KEY = "atriumn-health-probe";

	/**
	 * Make the call.
	 * @return what the service says of itself, empty if it says nothing
	 * @throws RuntimeException if the call failed
	 */
	String ask();

	/**
	 * The probe of a service: one request that needs no privilege and changes nothing. A
	 * service in trouble is not asked again at once.
	 */
	static Probe of(AtriumnClient client, Service service, Duration timeout) {
		CallOptions options = CallOptions.defaults().withTimeout(timeout).withoutRetries();
		return switch (service) {
			case AUTH -> () -> client.auth().withOptions(options).health().status();
			case STORAGE -> silent(() -> client.storage().withOptions(options).generateDownloadUrl(PROBED_KEY));
			case AI ->
				silent(() -> client.ai().withOptions(options).listPrompts(PromptQuery.builder().maxResults(1).build()));
			case INGEST -> silent(() -> client.ingest()
				.withOptions(options)
				.listContentItems(ContentQuery.builder().limit(1).build()));
		};
	}

	private static Probe silent(Runnable call) {
		return () -> {
			call.run();
			return "";
		};
	}

}
