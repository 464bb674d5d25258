package com.atriumn.client;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import com.atriumn.client.call.Service;
import com.atriumn.client.credentials.CachingTokenProvider;
import com.atriumn.client.credentials.ClientCredentials;
import com.atriumn.client.credentials.TokenProvider;
import com.atriumn.client.http.HttpTransport;
import com.atriumn.client.transfer.TransferOptions;
import org.jspecify.annotations.Nullable;

/**
 * What a client and all clients derived from it share.
 */
record ClientCore(ClientSettings settings, HttpTransport transport, Watchdog watchdog, RateLimits rateLimits,
		CallMeter meter, ServiceWatch watch, ListenerBridge listeners, Json json, Pipeline pipeline,
		TimeSource time) implements AutoCloseable {

	static ClientCore create(ClientSettings settings, TimeSource time) {
		ListenerBridge listeners = new ListenerBridge(settings.observability().createListeners());
		HttpTransport transport = HttpTransport.create(settings.connections());
		Watchdog watchdog = new Watchdog();
		RateLimits rateLimits = new RateLimits();
		CallMeter meter = new CallMeter();
		Json json = new Json();
		ServiceWatch watch = new ServiceWatch(time);
		CallObservations observations = new CallObservations(settings.observability());
		CallListener listener = new CallListeners(
				List.of(meter, watch, new AttemptLog(settings.debug()), listeners, observations));
		Pipeline pipeline = new Pipeline(transport, json, settings.retryPolicy(), watchdog, rateLimits, observations,
				listener, listeners, userAgent(settings), time);
		return new ClientCore(settings, transport, watchdog, rateLimits, meter, watch, listeners, json, pipeline, time);
	}

	ServiceCalls calls(Service service, @Nullable TokenProvider tokens) {
		Duration taskTimeout = this.settings.effectiveTaskTimeout();
		return new ServiceCalls(this.settings.baseUrlOf(service), this.settings.timeoutOf(service), taskTimeout, true,
				TransferOptions.defaults(), tokens, this.settings.tenantId(), this.json, this.pipeline);
	}

	/**
	 * Where the tokens of the client itself come from, or {@code null} if it has no
	 * credentials.
	 */
	@Nullable TokenProvider tokens() {
		ClientCredentials credentials = this.settings.clientCredentials();
		TokenProvider given = this.settings.givenTokens();
		TokenProvider tokens = (given == null && credentials != null) ? loginTokens(credentials) : given;
		this.watch.ownTokens(tokens);
		return tokens;
	}

	private TokenProvider loginTokens(ClientCredentials credentials) {
		TokenLogin login = new TokenLogin(new DefaultAuthClient(calls(Service.AUTH, null)), credentials);
		return new CachingTokenProvider(login, this.settings.tokenCache(), this.listeners,
				(task) -> Threads.daemon("atriumn-login").newThread(this.pipeline.inherit(task)).start(),
				this.time::now, () -> ThreadLocalRandom.current().nextDouble());
	}

	@Override
	public void close() {
		this.watch.close();
		this.watchdog.close();
		this.transport.close();
	}

	private static String userAgent(ClientSettings settings) {
		return (settings.userAgent() != null) ? settings.userAgent() : Version.USER_AGENT;
	}

}
