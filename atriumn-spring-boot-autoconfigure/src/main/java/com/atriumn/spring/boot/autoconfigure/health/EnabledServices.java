package com.atriumn.spring.boot.autoconfigure.health;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import com.atriumn.client.ai.AiClient;
import com.atriumn.client.auth.AuthClient;
import com.atriumn.client.call.Service;
import com.atriumn.client.ingest.IngestClient;
import com.atriumn.client.storage.StorageClient;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * The services that an application uses: those with a client among its beans.
 */
final class EnabledServices {

	private static final Map<Service, Class<?>> TYPES = new EnumMap<>(Map.of(Service.AUTH, AuthClient.class,
			Service.STORAGE, StorageClient.class, Service.AI, AiClient.class, Service.INGEST, IngestClient.class));

	private EnabledServices() {
	}

	static Set<Service> in(ListableBeanFactory beanFactory) {
		Set<Service> services = EnumSet.noneOf(Service.class);
		TYPES.forEach((service, type) -> {
			if (beanFactory.getBeanNamesForType(type, true, false).length > 0) {
				services.add(service);
			}
		});
		return services;
	}

}
