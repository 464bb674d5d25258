package com.atriumn.spring.boot.autoconfigure;

import com.atriumn.client.call.Service;
import com.atriumn.client.credentials.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Configuration properties for Atriumn. What is not set is {@code null} here, so that the
 * client's own default applies, which stands in one place. A blank value counts as not
 * set, which is why switches are set with a {@link Boolean}.
 */
@ConfigurationProperties("atriumn")
public class AtriumnProperties {

	/**
	 * Whether to create the Atriumn clients.
	 */
	private boolean enabled = true;

	/**
	 * Whether to log a line for each attempt of a call.
	 */
	private boolean debug;

	/**
	 * Tenant of requests that name none.
	 */
	private @Nullable String tenantId;

	private final Api api = new Api();

	private final Request request = new Request();

	private final Credentials credentials = new Credentials();

	private final Retry retry = new Retry();

	private final TokenCache tokenCache = new TokenCache();

	private final Pool pool = new Pool();

	private final Ssl ssl = new Ssl();

	private final ServiceProperties auth = new ServiceProperties();

	private final ServiceProperties storage = new ServiceProperties();

	private final Ai ai = new Ai();

	private final ServiceProperties ingest = new ServiceProperties();

	public boolean isEnabled() {
		return this.enabled;
	}

	public void setEnabled(@Nullable Boolean enabled) {
		this.enabled = !Boolean.FALSE.equals(enabled);
	}

	public boolean isDebug() {
		return this.debug;
	}

	public void setDebug(@Nullable Boolean debug) {
		this.debug = Boolean.TRUE.equals(debug);
	}

	public @Nullable String getTenantId() {
		return this.tenantId;
	}

	public void setTenantId(@Nullable String tenantId) {
		this.tenantId = tenantId;
	}

	public Api getApi() {
		return this.api;
	}

	public Request getRequest() {
		return this.request;
	}

	public Credentials getCredentials() {
		return this.credentials;
	}

	public Retry getRetry() {
		return this.retry;
	}

	public TokenCache getTokenCache() {
		return this.tokenCache;
	}

	public Pool getPool() {
		return this.pool;
	}

	public Ssl getSsl() {
		return this.ssl;
	}

	public ServiceProperties getAuth() {
		return this.auth;
	}

	public ServiceProperties getStorage() {
		return this.storage;
	}

	public Ai getAi() {
		return this.ai;
	}

	public ServiceProperties getIngest() {
		return this.ingest;
	}

	ServiceProperties getService(Service service) {
		return switch (service) {
			case AUTH -> this.auth;
			case STORAGE -> this.storage;
			case AI -> this.ai;
			case INGEST -> this.ingest;
		};
	}

	/**
	 * Where Atriumn is.
	 */
	public static class Api {

		/**
		 * Base URL of the services, with or without a path.
		 */
		private @Nullable String baseUrl;

		/**
		 * API key to authenticate with.
		 */
		private @Nullable Secret key;

		/**
		 * Whether to accept plain http to other machines, over which credentials travel
		 * in clear text.
		 */
		private boolean allowHttp;

		public @Nullable String getBaseUrl() {
			return this.baseUrl;
		}

		public void setBaseUrl(@Nullable String baseUrl) {
			this.baseUrl = baseUrl;
		}

		public @Nullable Secret getKey() {
			return this.key;
		}

		public void setKey(@Nullable Secret key) {
			this.key = key;
		}

		public boolean isAllowHttp() {
			return this.allowHttp;
		}

		public void setAllowHttp(@Nullable Boolean allowHttp) {
			this.allowHttp = Boolean.TRUE.equals(allowHttp);
		}

	}

	/**
	 * What holds for every call.
	 */
	public static class Request {

		/**
		 * Time that a call may take: token, connection, every attempt, the waits between
		 * them and reading the answer.
		 */
		private @Nullable AtriumnDuration timeout;

		/**
		 * Time to resolve a host, connect and finish the TLS handshake.
		 */
		private @Nullable AtriumnDuration connectTimeout;

		public @Nullable AtriumnDuration getTimeout() {
			return this.timeout;
		}

		public void setTimeout(@Nullable AtriumnDuration timeout) {
			this.timeout = timeout;
		}

		public @Nullable AtriumnDuration getConnectTimeout() {
			return this.connectTimeout;
		}

		public void setConnectTimeout(@Nullable AtriumnDuration connectTimeout) {
			this.connectTimeout = connectTimeout;
		}

	}

	/**
	 * Client credentials.
	 */
	public static class Credentials {

		/**
		 * Client id to log in with.
		 */
		private @Nullable String clientId;

		/**
		 * Client secret to log in with.
		 */
		private @Nullable Secret clientSecret;

		/**
		 * Space-delimited scopes to ask for. Leave out to ask for all that the client
		 * has.
		 */
		private @Nullable String scope;

		public @Nullable String getClientId() {
			return this.clientId;
		}

		public void setClientId(@Nullable String clientId) {
			this.clientId = clientId;
		}

		public @Nullable Secret getClientSecret() {
			return this.clientSecret;
		}

		public void setClientSecret(@Nullable Secret clientSecret) {
			this.clientSecret = clientSecret;
		}

		public @Nullable String getScope() {
			return this.scope;
		}

		public void setScope(@Nullable String scope) {
			this.scope = scope;
		}

	}

	/**
	 * How failed attempts are made again.
	 */
	public static class Retry {

		/**
		 * Number of attempts that may follow the first.
		 */
		private @Nullable Integer maxRetries;

		/**
		 * Factor by which the longest delay grows from one attempt to the next.
		 */
		private @Nullable Double backoffFactor;

		/**
		 * Longest delay before the first retry.
		 */
		private @Nullable AtriumnDuration initialDelay;

		/**
		 * Longest delay before any retry.
		 */
		private @Nullable AtriumnDuration maxDelay;

		public @Nullable Integer getMaxRetries() {
			return this.maxRetries;
		}

		public void setMaxRetries(@Nullable Integer maxRetries) {
			this.maxRetries = maxRetries;
		}

		public @Nullable Double getBackoffFactor() {
			return this.backoffFactor;
		}

		public void setBackoffFactor(@Nullable Double backoffFactor) {
			this.backoffFactor = backoffFactor;
		}

		public @Nullable AtriumnDuration getInitialDelay() {
			return this.initialDelay;
		}

		public void setInitialDelay(@Nullable AtriumnDuration initialDelay) {
			this.initialDelay = initialDelay;
		}

		public @Nullable AtriumnDuration getMaxDelay() {
			return this.maxDelay;
		}

		public void setMaxDelay(@Nullable AtriumnDuration maxDelay) {
			this.maxDelay = maxDelay;
		}

	}

	/**
	 * How tokens from client credentials are kept.
	 */
	public static class TokenCache {

		/**
		 * Whether to keep tokens.
		 */
		private @Nullable Boolean enabled;

		/**
		 * Longest time that a token is used, however long it lives.
		 */
		private @Nullable AtriumnDuration maxAge;

		public @Nullable Boolean getEnabled() {
			return this.enabled;
		}

		public void setEnabled(@Nullable Boolean enabled) {
			this.enabled = enabled;
		}

		public @Nullable AtriumnDuration getMaxAge() {
			return this.maxAge;
		}

		public void setMaxAge(@Nullable AtriumnDuration maxAge) {
			this.maxAge = maxAge;
		}

	}

	/**
	 * How connections are kept.
	 */
	public static class Pool {

		/**
		 * Maximum number of connections.
		 */
		private @Nullable Integer maxConnections;

		/**
		 * Maximum number of connections to one host.
		 */
		private @Nullable Integer maxConnectionsPerHost;

		/**
		 * Time that a connection is kept without being used.
		 */
		private @Nullable AtriumnDuration idleTimeout;

		/**
		 * Longest time that a connection is used.
		 */
		private @Nullable AtriumnDuration timeToLive;

		public @Nullable Integer getMaxConnections() {
			return this.maxConnections;
		}

		public void setMaxConnections(@Nullable Integer maxConnections) {
			this.maxConnections = maxConnections;
		}

		public @Nullable Integer getMaxConnectionsPerHost() {
			return this.maxConnectionsPerHost;
		}

		public void setMaxConnectionsPerHost(@Nullable Integer maxConnectionsPerHost) {
			this.maxConnectionsPerHost = maxConnectionsPerHost;
		}

		public @Nullable AtriumnDuration getIdleTimeout() {
			return this.idleTimeout;
		}

		public void setIdleTimeout(@Nullable AtriumnDuration idleTimeout) {
			this.idleTimeout = idleTimeout;
		}

		public @Nullable AtriumnDuration getTimeToLive() {
			return this.timeToLive;
		}

		public void setTimeToLive(@Nullable AtriumnDuration timeToLive) {
			this.timeToLive = timeToLive;
		}

	}

	/**
	 * TLS.
	 */
	public static class Ssl {

		/**
		 * Name of the SSL bundle to connect with.
		 */
		private @Nullable String bundle;

		public @Nullable String getBundle() {
			return this.bundle;
		}

		public void setBundle(@Nullable String bundle) {
			this.bundle = bundle;
		}

	}

	/**
	 * What one service has of its own.
	 */
	public static class ServiceProperties {

		/**
		 * Whether to create the client of the service.
		 */
		private boolean enabled = true;

		/**
		 * Base URL of the service, over the common one.
		 */
		private @Nullable String baseUrl;

		/**
		 * Time that a call to the service may take, over the common one.
		 */
		private @Nullable AtriumnDuration timeout;

		public boolean isEnabled() {
			return this.enabled;
		}

		public void setEnabled(@Nullable Boolean enabled) {
			this.enabled = !Boolean.FALSE.equals(enabled);
		}

		public @Nullable String getBaseUrl() {
			return this.baseUrl;
		}

		public void setBaseUrl(@Nullable String baseUrl) {
			this.baseUrl = baseUrl;
		}

		public @Nullable AtriumnDuration getTimeout() {
			return this.timeout;
		}

		public void setTimeout(@Nullable AtriumnDuration timeout) {
			this.timeout = timeout;
		}

	}

	/**
	 * What the ai service has of its own.
	 */
	public static class Ai extends ServiceProperties {

		/**
		 * Time that running a task may take.
		 */
		private @Nullable AtriumnDuration taskTimeout;

		public @Nullable AtriumnDuration getTaskTimeout() {
			return this.taskTimeout;
		}

		public void setTaskTimeout(@Nullable AtriumnDuration taskTimeout) {
			this.taskTimeout = taskTimeout;
		}

	}

}
