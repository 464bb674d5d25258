package com.atriumn.client;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import com.atriumn.client.ai.AiClient;
import com.atriumn.client.auth.AuthClient;
import com.atriumn.client.call.ClientMetrics;
import com.atriumn.client.call.Operation;
import com.atriumn.client.call.RateLimit;
import com.atriumn.client.call.Service;
import com.atriumn.client.call.ServiceStatus;
import com.atriumn.client.credentials.CachingTokenProvider;
import com.atriumn.client.credentials.Secret;
import com.atriumn.client.credentials.TokenProvider;
import com.atriumn.client.http.PoolStats;
import com.atriumn.client.ingest.IngestClient;
import com.atriumn.client.storage.StorageClient;
import org.jspecify.annotations.Nullable;

/**
 * A view of a core for one set of credentials. The view that was built owns the core, and
 * closes it; views derived from it only use it.
 */
record DefaultAtriumnClient(ClientCore core, @Nullable TokenProvider tokens, boolean owner) implements AtriumnClient {

	@Override
	public AuthClient auth() {
		return new DefaultAuthClient(this.core.calls(Service.AUTH, this.tokens));
	}

	@Override
	public StorageClient storage() {
		return new DefaultStorageClient(this.core.calls(Service.STORAGE, this.tokens));
	}

	@Override
	public AiClient ai() {
		return new DefaultAiClient(this.core.calls(Service.AI, this.tokens));
	}

	@Override
	public IngestClient ingest() {
		return new DefaultIngestClient(this.core.calls(Service.INGEST, this.tokens));
	}

	@Override
	public @Nullable String baseUrl(Service service) {
		return this.core.settings().urlOf(service);
	}

	@Override
	public AtriumnClient withToken(Secret accessToken) {
		return new DefaultAtriumnClient(this.core, TokenProvider.fixed(accessToken), false);
	}

	@Override
	public @Nullable RateLimit rateLimit(Operation operation) {
		return this.core.rateLimits().lastSeen(operation);
	}

	@Override
	public Map<Operation, RateLimit> rateLimits() {
		return this.core.rateLimits().all();
	}

	@Override
	public ClientMetrics metrics() {
		return this.core.meter().snapshot();
	}

	@Override
	public ServiceStatus status(Service service) {
		return this.core.watch().status(service);
	}

	@Override
	public PoolStats connections() {
		return this.core.transport().poolStats();
	}

	@Override
	public @Nullable Instant tokenExpiresAt() {
		return (this.tokens instanceof CachingTokenProvider cache) ? cache.expiresAt() : null;
	}

	@Override
	public void clearTokenCache() {
		if (this.tokens instanceof CachingTokenProvider cache) {
			cache.evict();
		}
	}

	@Override
	public void close() {
		if (this.owner) {
			this.core.close();
		}
	}

	@Override
	public String toString() {
		return Arrays.stream(Service.values())
			.map(this::baseUrl)
			.filter(Objects::nonNull)
			.distinct()
			.collect(Collectors.joining(", ", "AtriumnClient[", "]"));
	}

}
