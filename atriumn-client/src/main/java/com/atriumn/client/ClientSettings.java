package com.atriumn.client;

import java.time.Duration;
import java.util.Map;

import com.atriumn.client.call.Service;
import com.atriumn.client.credentials.ClientCredentials;
import com.atriumn.client.credentials.Secret;
import com.atriumn.client.credentials.TokenCacheSettings;
import com.atriumn.client.credentials.TokenProvider;
import com.atriumn.client.http.ConnectionSettings;
import com.atriumn.client.retry.RetryPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * The settings of a client, with what wins over what. This is the one place for both: a
 * service's own setting wins over the common one. Of credentials there is one kind at
 * most: the builder keeps the one set last.
 */
record ClientSettings(@Nullable String baseUrl, Map<Service, ServiceSettings> services, @Nullable Duration timeout,
		@Nullable Duration taskTimeout, @Nullable Secret apiKey, @Nullable ClientCredentials clientCredentials,
		@Nullable Secret token, @Nullable TokenProvider tokenProvider, @Nullable String tenantId, boolean allowHttp,
		boolean debug, TokenCacheSettings tokenCache, ConnectionSettings connections, RetryPolicy retryPolicy,
		@Nullable String userAgent, Observability observability) {

	// 30 s is what the Go SDK's guide configures.
	static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

	// Tasks are slow by nature; 60 s is what the published client waits.
	static final Duration DEFAULT_TASK_TIMEOUT = Duration.ofSeconds(60);

	ClientSettings {
		services = Map.copyOf(services);
		Assert.isTrue(apiKey == null || !apiKey.isBlank(), "'apiKey' must not be blank");
		Assert.isTrue(token == null || !token.isBlank(), "'token' must not be blank");
		Assert.isTrue(tenantId == null || !tenantId.isBlank(), "'tenantId' must not be blank");
		if (baseUrl != null) {
			BaseUrl.parse(baseUrl, "'baseUrl'", allowHttp);
		}
		for (Map.Entry<Service, ServiceSettings> service : services.entrySet()) {
			String url = service.getValue().baseUrl();
			if (url != null) {
				BaseUrl.parse(url, "'" + service.getKey().id() + ".baseUrl'", allowHttp);
			}
		}
	}

	BaseUrl baseUrlOf(Service service) {
		String url = urlOf(service);
		if (url == null) {
			throw new IllegalStateException("No base URL is set for the " + service.id()
					+ " service. Call baseUrl(…) on the builder, or set ATRIUMN_API_BASE_URL or, with Spring Boot, "
					+ "atriumn.api.base-url");
		}
		return BaseUrl.parse(url, "'" + service.id() + ".baseUrl'", this.allowHttp);
	}

	@Nullable String urlOf(Service service) {
		String own = settingsOf(service).baseUrl();
		return (own != null) ? own : this.baseUrl;
	}

	Duration timeoutOf(Service service) {
		Duration own = settingsOf(service).timeout();
		if (own != null) {
			return own;
		}
		return (this.timeout != null) ? this.timeout : DEFAULT_TIMEOUT;
	}

	Duration effectiveTaskTimeout() {
		return (this.taskTimeout != null) ? this.taskTimeout : DEFAULT_TASK_TIMEOUT;
	}

	/**
	 * The token that needs no login, or {@code null} if there is none.
	 */
	@Nullable TokenProvider givenTokens() {
		if (this.tokenProvider != null) {
			return this.tokenProvider;
		}
		if (this.token != null) {
			return TokenProvider.fixed(this.token);
		}
		return (this.apiKey != null) ? TokenProvider.fixed(this.apiKey) : null;
	}

	private ServiceSettings settingsOf(Service service) {
		return this.services.getOrDefault(service, ServiceSettings.NONE);
	}

	/**
	 * Shows no secret, since every component that is one shows none.
	 */
	@Override
	public String toString() {
		return "ClientSettings[baseUrl=" + this.baseUrl + ", services=" + this.services + ", timeout=" + this.timeout
				+ "]";
	}

}
