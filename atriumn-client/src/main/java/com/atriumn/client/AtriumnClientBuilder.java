package com.atriumn.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.atriumn.client.call.Service;
import com.atriumn.client.credentials.ClientCredentials;
import com.atriumn.client.credentials.Secret;
import com.atriumn.client.credentials.TokenCacheSettings;
import com.atriumn.client.credentials.TokenProvider;
import com.atriumn.client.http.ConnectionSettings;
import com.atriumn.client.observation.AtriumnClientListener;
import com.atriumn.client.observation.AtriumnObservationConvention;
import com.atriumn.client.retry.RetryPolicy;
import com.atriumn.client.retry.RetrySettings;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * Builds an {@link AtriumnClient}. Only a base URL is needed; it has no default, so that
 * credentials go nowhere but where somebody sent them. What is set last counts; of
 * credentials there is one kind at a time, so an API key replaces client credentials that
 * were set before it, and the other way round. Not for use by several threads.
 */
public final class AtriumnClientBuilder {

	private @Nullable String baseUrl;

	private final Map<Service, ServiceSettings> services = new EnumMap<>(Service.class);

	private @Nullable Duration timeout;

	private @Nullable Duration taskTimeout;

	private @Nullable Secret apiKey;

	private @Nullable ClientCredentials clientCredentials;

	private @Nullable Secret token;

	private @Nullable TokenProvider tokenProvider;

	private @Nullable String tenantId;

	private boolean allowHttp;

	private boolean debug;

	private TokenCacheSettings tokenCache = TokenCacheSettings.defaults();

	private ConnectionSettings connections = ConnectionSettings.defaults();

	private RetryPolicy retryPolicy = RetryPolicy.exponentialBackoff(RetrySettings.defaults());

	private @Nullable String userAgent;

	private String name = Observability.DEFAULT_NAME;

	private ObservationRegistry observationRegistry = ObservationRegistry.NOOP;

	private @Nullable AtriumnObservationConvention observationConvention;

	private final List<Function<String, AtriumnClientListener>> listeners = new ArrayList<>();

	private TimeSource time = TimeSource.SYSTEM;

	AtriumnClientBuilder() {
	}

	/**
	 * Take what the environment says: {@code ATRIUMN_API_BASE_URL},
	 * {@code ATRIUMN_API_KEY}, {@code ATRIUMN_REQUEST_TIMEOUT} and {@code ATRIUMN_DEBUG}.
	 * What is set on this builder afterwards wins.
	 * @return this builder
	 * @throws IllegalArgumentException if a variable is malformed; the message names it
	 */
	public AtriumnClientBuilder fromEnvironment() {
		return fromEnvironment(System.getenv());
	}

	AtriumnClientBuilder fromEnvironment(Map<String, String> variables) {
		new Environment(variables).applyTo(this);
		return this;
	}

	/**
	 * Set where the services are.
	 * @param baseUrl an absolute https URL, with or without a path; http only for this
	 * machine, unless {@link #allowHttp(boolean)} says otherwise
	 * @return this builder
	 */
	public AtriumnClientBuilder baseUrl(String baseUrl) {
		this.baseUrl = baseUrl;
		return this;
	}

	/**
	 * Set what one service has of its own.
	 * @param service the service
	 * @param settings its settings
	 * @return this builder
	 */
	public AtriumnClientBuilder service(Service service, ServiceSettings settings) {
		this.services.put(service, settings);
		return this;
	}

	/**
	 * Set the time a call may take: token, connection, every attempt, the waits between
	 * them and reading the answer.
	 * @param timeout the time, longer than zero; 30 s if not set
	 * @return this builder
	 */
	public AtriumnClientBuilder timeout(Duration timeout) {
		Assert.isTrue(!timeout.isZero() && !timeout.isNegative(), "'timeout' must be longer than zero");
		this.timeout = timeout;
		return this;
	}

	/**
	 * Set the time that running a task may take in place of the common timeout.
	 * @param taskTimeout the time, longer than zero; 60 s if not set
	 * @return this builder
	 */
	public AtriumnClientBuilder taskTimeout(Duration taskTimeout) {
		Assert.isTrue(!taskTimeout.isZero() && !taskTimeout.isNegative(), "'taskTimeout' must be longer than zero");
		this.taskTimeout = taskTimeout;
		return this;
	}

	/**
	 * Authenticate with an API key, in place of all credentials set before.
	 * @param apiKey the key, not blank
	 * @return this builder
	 */
	public AtriumnClientBuilder apiKey(Secret apiKey) {
		forgetCredentials();
		this.apiKey = apiKey;
		return this;
	}

	/**
	 * Authenticate with an API key, in place of all credentials set before.
	 * @param apiKey the key, not blank
	 * @return this builder
	 */
	public AtriumnClientBuilder apiKey(String apiKey) {
		return apiKey(Secret.of(apiKey));
	}

	/**
	 * Authenticate by logging in with client credentials, in place of all credentials set
	 * before.
	 * @param clientCredentials the credentials
	 * @return this builder
	 */
	public AtriumnClientBuilder clientCredentials(ClientCredentials clientCredentials) {
		forgetCredentials();
		this.clientCredentials = clientCredentials;
		return this;
	}

	/**
	 * Authenticate with a user's access token, which is never renewed, in place of all
	 * credentials set before.
	 * @param token the token, not blank
	 * @return this builder
	 */
	public AtriumnClientBuilder token(Secret token) {
		forgetCredentials();
		this.token = token;
		return this;
	}

	/**
	 * Authenticate with tokens from elsewhere, in place of all credentials set before.
	 * @param tokenProvider where the tokens come from
	 * @return this builder
	 */
	public AtriumnClientBuilder tokenProvider(TokenProvider tokenProvider) {
		forgetCredentials();
		this.tokenProvider = tokenProvider;
		return this;
	}

	/**
	 * Set the tenant of requests that name none.
	 * @param tenantId the tenant, not blank
	 * @return this builder
	 */
	public AtriumnClientBuilder tenantId(String tenantId) {
		this.tenantId = tenantId;
		return this;
	}

	/**
	 * Accept plain http to other machines. Credentials then travel in clear text.
	 * @param allowHttp whether to accept it; {@code false} if not set
	 * @return this builder
	 */
	public AtriumnClientBuilder allowHttp(boolean allowHttp) {
		this.allowHttp = allowHttp;
		return this;
	}

	/**
	 * Log a line for each attempt at level info. Without, the lines are there at level
	 * debug.
	 * @param debug whether to log them; {@code false} if not set
	 * @return this builder
	 */
	public AtriumnClientBuilder debug(boolean debug) {
		this.debug = debug;
		return this;
	}

	/**
	 * Set how tokens from client credentials are kept.
	 * @param tokenCache the settings
	 * @return this builder
	 */
	public AtriumnClientBuilder tokenCache(TokenCacheSettings tokenCache) {
		this.tokenCache = tokenCache;
		return this;
	}

	/**
	 * Set how connections are made and kept.
	 * @param connections the settings
	 * @return this builder
	 */
	public AtriumnClientBuilder connections(ConnectionSettings connections) {
		this.connections = connections;
		return this;
	}

	/**
	 * Set how failed attempts are made again.
	 * @param retry the settings
	 * @return this builder
	 */
	public AtriumnClientBuilder retry(RetrySettings retry) {
		return retryPolicy(RetryPolicy.exponentialBackoff(retry));
	}

	/**
	 * Set a policy of your own for making failed attempts again, or
	 * {@link RetryPolicy#none()}.
	 * @param retryPolicy the policy
	 * @return this builder
	 */
	public AtriumnClientBuilder retryPolicy(RetryPolicy retryPolicy) {
		this.retryPolicy = retryPolicy;
		return this;
	}

	/**
	 * Set what the client calls itself.
	 * @param userAgent the value of {@code User-Agent}; {@code atriumn-java} and its
	 * version if not set
	 * @return this builder
	 */
	public AtriumnClientBuilder userAgent(String userAgent) {
		this.userAgent = userAgent;
		return this;
	}

	/**
	 * Set the name that tells this client from others in meters and traces.
	 * @param name the name, not blank; {@code default} if not set
	 * @return this builder
	 */
	public AtriumnClientBuilder name(String name) {
		this.name = name;
		return this;
	}

	/**
	 * Set where calls are observed, for meters and traces.
	 * @param observationRegistry the registry; calls are not observed if not set
	 * @return this builder
	 */
	public AtriumnClientBuilder observationRegistry(ObservationRegistry observationRegistry) {
		this.observationRegistry = observationRegistry;
		return this;
	}

	/**
	 * Set how observations are named.
	 * @param observationConvention the convention, or {@code null} for the default
	 * @return this builder
	 */
	public AtriumnClientBuilder observationConvention(@Nullable AtriumnObservationConvention observationConvention) {
		this.observationConvention = observationConvention;
		return this;
	}

	/**
	 * Add a listener.
	 * @param listener the listener
	 * @return this builder
	 */
	public AtriumnClientBuilder listener(AtriumnClientListener listener) {
		return listener((name) -> listener);
	}

	/**
	 * Add a listener that knows which client it listens to.
	 * @param factory makes the listener of the client that is built, given the client's
	 * name
	 * @return this builder
	 */
	public AtriumnClientBuilder listener(Function<String, AtriumnClientListener> factory) {
		this.listeners.add(factory);
		return this;
	}

	AtriumnClientBuilder time(TimeSource time) {
		this.time = time;
		return this;
	}

	/**
	 * Build the client. Nothing is connected.
	 * @return the client, which the caller closes
	 * @throws IllegalArgumentException if a setting is malformed; the message names it
	 */
	public AtriumnClient build() {
		ClientSettings settings = new ClientSettings(this.baseUrl, this.services, this.timeout, this.taskTimeout,
				this.apiKey, this.clientCredentials, this.token, this.tokenProvider, this.tenantId, this.allowHttp,
				this.debug, this.tokenCache, this.connections, this.retryPolicy, this.userAgent,
				new Observability(this.name, this.observationRegistry, this.observationConvention, this.listeners));
		ClientCore core = ClientCore.create(settings, this.time);
		return new DefaultAtriumnClient(core, core.tokens(), true);
	}

	private void forgetCredentials() {
		this.apiKey = null;
		this.clientCredentials = null;
		this.token = null;
		this.tokenProvider = null;
	}

}
