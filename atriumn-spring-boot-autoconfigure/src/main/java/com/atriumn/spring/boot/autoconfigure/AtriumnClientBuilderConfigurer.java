package com.atriumn.spring.boot.autoconfigure;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import javax.net.ssl.SSLContext;

import com.atriumn.client.AtriumnClientBuilder;
import com.atriumn.client.ServiceSettings;
import com.atriumn.client.call.Service;
import com.atriumn.client.credentials.TokenCacheSettings;
import com.atriumn.client.credentials.TokenProvider;
import com.atriumn.client.http.ConnectionSettings;
import com.atriumn.client.retry.RetryPolicy;
import com.atriumn.client.retry.RetrySettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.util.StringUtils;

/**
 * Applies the application's settings to a builder. It is the one place that knows what
 * wins over what: connection details over the properties that say the same, a token
 * provider over client credentials over an API key, a retry policy over the retry
 * properties, and a customizer over all of them.
 */
final class AtriumnClientBuilderConfigurer {

	private final AtriumnProperties properties;

	private final AtriumnConnectionDetails connectionDetails;

	private final @Nullable SslBundles sslBundles;

	AtriumnClientBuilderConfigurer(AtriumnProperties properties, AtriumnConnectionDetails connectionDetails,
			@Nullable SslBundles sslBundles) {
		this.properties = properties;
		this.connectionDetails = connectionDetails;
		this.sslBundles = sslBundles;
	}

	void configure(AtriumnClientBuilder builder, @Nullable TokenProvider tokenProvider,
			@Nullable RetryPolicy retryPolicy, List<AtriumnClientBuilderCustomizer> customizers) {
		PropertyMapper map = PropertyMapper.get();
		builder.debug(this.properties.isDebug()).allowHttp(this.properties.getApi().isAllowHttp());
		map.from(this.properties::getTenantId).whenHasText().to(builder::tenantId);
		map.from(this.properties.getRequest()::getTimeout).as(AtriumnDuration::value).to(builder::timeout);
		map.from(this.properties.getAi()::getTaskTimeout).as(AtriumnDuration::value).to(builder::taskTimeout);
		services(builder);
		map.from(this.connectionDetails::getApiKey).to(builder::apiKey);
		map.from(this.connectionDetails::getClientCredentials).to(builder::clientCredentials);
		map.from(tokenProvider).to(builder::tokenProvider);
		builder.tokenCache(tokenCache()).connections(connections());
		if (retryPolicy != null) {
			builder.retryPolicy(retryPolicy);
		}
		else {
			builder.retry(retry());
		}
		customizers.forEach((customizer) -> customizer.customize(builder));
	}

	/**
	 * A service gets a URL of its own only where it differs, so that a later
	 * {@code baseUrl} moves all the others.
	 */
	private void services(AtriumnClientBuilder builder) {
		String common = commonBaseUrl();
		if (common != null) {
			builder.baseUrl(common);
		}
		for (Service service : Service.values()) {
			String baseUrl = this.connectionDetails.getBaseUrl(service);
			AtriumnDuration timeout = this.properties.getService(service).getTimeout();
			builder.service(service, new ServiceSettings(Objects.equals(baseUrl, common) ? null : baseUrl,
					(timeout != null) ? timeout.value() : null));
		}
	}

	/**
	 * There is none where a service has no URL, since it would get the common one.
	 */
	private @Nullable String commonBaseUrl() {
		Set<@Nullable String> urls = new LinkedHashSet<>();
		for (Service service : Service.values()) {
			urls.add(this.connectionDetails.getBaseUrl(service));
		}
		String common = this.properties.getApi().getBaseUrl();
		if (urls.contains(null) || (urls.size() > 1 && !urls.contains(common))) {
			return null;
		}
		return urls.contains(common) ? common : urls.iterator().next();
	}

	private TokenCacheSettings tokenCache() {
		AtriumnProperties.TokenCache properties = this.properties.getTokenCache();
		TokenCacheSettings defaults = TokenCacheSettings.defaults();
		return new TokenCacheSettings(or(properties.getEnabled(), defaults.enabled()),
				AtriumnDuration.valueOr(properties.getMaxAge(), defaults.maxAge()));
	}

	private RetrySettings retry() {
		AtriumnProperties.Retry properties = this.properties.getRetry();
		RetrySettings defaults = RetrySettings.defaults();
		return new RetrySettings(or(properties.getMaxRetries(), defaults.maxRetries()),
				or(properties.getBackoffFactor(), defaults.backoffFactor()),
				AtriumnDuration.valueOr(properties.getInitialDelay(), defaults.initialDelay()),
				AtriumnDuration.valueOr(properties.getMaxDelay(), defaults.maxDelay()));
	}

	private ConnectionSettings connections() {
		AtriumnProperties.Pool pool = this.properties.getPool();
		ConnectionSettings settings = ConnectionSettings.defaults();
		return settings
			.withConnectTimeout(AtriumnDuration.valueOr(this.properties.getRequest().getConnectTimeout(),
					settings.connectTimeout()))
			.withMaxConnections(or(pool.getMaxConnections(), settings.maxConnections()),
					or(pool.getMaxConnectionsPerHost(), settings.maxConnectionsPerHost()))
			.withLifetimes(AtriumnDuration.valueOr(pool.getIdleTimeout(), settings.idleTimeout()),
					AtriumnDuration.valueOr(pool.getTimeToLive(), settings.timeToLive()))
			.withSslContext(sslContext());
	}

	private @Nullable SSLContext sslContext() {
		String bundle = this.properties.getSsl().getBundle();
		if (!StringUtils.hasText(bundle)) {
			return null;
		}
		if (this.sslBundles == null) {
			throw new InvalidAtriumnPropertyException("atriumn.ssl.bundle", "there are no SSL bundles",
					"Configure the bundle below spring.ssl.bundle, or remove the property.");
		}
		try {
			return this.sslBundles.getBundle(bundle).createSslContext();
		}
		catch (NoSuchSslBundleException ex) {
			throw new InvalidAtriumnPropertyException("atriumn.ssl.bundle",
					"there is no such SSL bundle; there are " + this.sslBundles.getBundleNames(),
					"Set it to one of these, configure the bundle below spring.ssl.bundle, or remove the property.");
		}
	}

	private static <T> T or(@Nullable T value, T fallback) {
		return (value != null) ? value : fallback;
	}

}
