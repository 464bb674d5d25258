package com.atriumn.spring.boot.autoconfigure;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import com.atriumn.client.AtriumnClient;
import com.atriumn.client.AtriumnClientBuilder;
import com.atriumn.client.call.Service;
import org.jspecify.annotations.Nullable;

/**
 * Builds the auto-configured client. What is wrong or missing it says in terms of
 * properties, where the builder speaks of its own methods.
 */
final class CheckedBuild {

	private final AtriumnProperties properties;

	private final AtriumnConnectionDetails connectionDetails;

	CheckedBuild(AtriumnProperties properties, AtriumnConnectionDetails connectionDetails) {
		this.properties = properties;
		this.connectionDetails = connectionDetails;
	}

	AtriumnClient of(AtriumnClientBuilder builder) {
		AtriumnClient client = build(builder);
		try {
			requireBaseUrls(client::baseUrl);
			return client;
		}
		catch (InvalidAtriumnPropertyException ex) {
			client.close();
			throw ex;
		}
	}

	private AtriumnClient build(AtriumnClientBuilder builder) {
		try {
			return builder.build();
		}
		catch (IllegalStateException ex) {
			requireBaseUrls(this.connectionDetails::getBaseUrl);
			throw missing(Service.AUTH, "client credentials log in at the auth service, which has no base URL", "");
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidAtriumnPropertyException("atriumn", String.valueOf(ex.getMessage()),
					"Look at the properties below atriumn, and at the beans of type AtriumnConnectionDetails and "
							+ "AtriumnClientBuilderCustomizer.");
		}
	}

	private void requireBaseUrls(Function<Service, @Nullable String> baseUrls) {
		List<Service> missing = Arrays.stream(Service.values())
			.filter((service) -> baseUrls.apply(service) == null)
			.toList();
		for (Service service : missing) {
			if (this.properties.getService(service).isEnabled()) {
				boolean all = missing.size() == Service.values().length;
				throw (all && fromProperties()) ? nothingSet() : missing(service);
			}
		}
	}

	private InvalidAtriumnPropertyException missing(Service service) {
		return missing(service, "it is missing, and so is a base URL for all services",
				" To go without the " + service.id() + " service, set atriumn." + service.id() + ".enabled to false.");
	}

	private InvalidAtriumnPropertyException missing(Service service, String reason, String wayOut) {
		String property = "atriumn." + service.id() + ".base-url";
		if (fromProperties()) {
			return new InvalidAtriumnPropertyException(property, reason,
					"Set " + property + ", or atriumn.api.base-url for all services." + wayOut);
		}
		return new InvalidAtriumnPropertyException(property,
				"the AtriumnConnectionDetails bean, which replaces the property, has no base URL for the "
						+ service.id() + " service",
				"Have it return one." + wayOut);
	}

	private boolean fromProperties() {
		return this.connectionDetails instanceof PropertiesAtriumnConnectionDetails;
	}

	private static InvalidAtriumnPropertyException nothingSet() {
		return new InvalidAtriumnPropertyException("atriumn.api.base-url", "it is missing",
				"Set atriumn.api.base-url, or the environment variable ATRIUMN_API_BASE_URL, to where Atriumn is, "
						+ "for instance https://api.atriumn.com. To go without Atriumn, set atriumn.enabled to "
						+ "false.");
	}

}
