package com.atriumn.spring.boot.autoconfigure.actuate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import com.atriumn.client.AtriumnClient;
import com.atriumn.client.call.RateLimit;
import com.atriumn.client.call.Service;
import com.atriumn.spring.boot.autoconfigure.actuate.AtriumnDescriptor.ClientDescriptor;
import com.atriumn.spring.boot.autoconfigure.actuate.AtriumnDescriptor.ServiceDescriptor;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/**
 * {@link Endpoint @Endpoint} to show what the Atriumn clients of the application are set
 * to and what they have seen. It sends nothing and shows no secret.
 */
@Endpoint(id = "atriumn")
public class AtriumnEndpoint {

	private final Map<String, AtriumnClient> clients;

	private final AtriumnSettings settings;

	AtriumnEndpoint(Map<String, AtriumnClient> clients, AtriumnSettings settings) {
		this.clients = clients;
		this.settings = settings;
	}

	/**
	 * Describe the clients.
	 * @return the clients by bean name, and the properties that are set
	 */
	@ReadOperation
	public AtriumnDescriptor atriumn() {
		Map<String, ClientDescriptor> clients = new TreeMap<>();
		this.clients.forEach((name, client) -> clients.put(name, describe(client)));
		return new AtriumnDescriptor(clients, this.settings.describe());
	}

	private ClientDescriptor describe(AtriumnClient client) {
		Map<String, ServiceDescriptor> services = new LinkedHashMap<>();
		for (Service service : Service.values()) {
			services.put(service.id(), describe(client, service));
		}
		Map<String, RateLimit> rateLimits = new TreeMap<>();
		client.rateLimits().forEach((operation, rateLimit) -> rateLimits.put(operation.id(), rateLimit));
		return new ClientDescriptor(services, client.tokenExpiresAt(), rateLimits, client.connections());
	}

	private ServiceDescriptor describe(AtriumnClient client, Service service) {
		return ServiceDescriptor.of(this.settings.sanitizeBaseUrl(service, client.baseUrl(service)),
				client.status(service));
	}

}
