package com.atriumn.client;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import com.atriumn.client.call.Service;
import com.atriumn.client.credentials.CachingTokenProvider;
import com.atriumn.client.credentials.ClientCredentials;
import com.atriumn.client.credentials.TokenProvider;
import com.atriumn.client.credentials.TokenRenewalListener;
import com.atriumn.client.http.HttpTransport;
import com.atriumn.client.transfer.TransferOptions;
import org.jspecify.annotations.Nullable;

/**
 * What a client and all clients derived from it share.
 */
record ClientCore(ClientSettings settings, HttpTransport transport, Watchdog watchdog, RateLimits rateLimits,
		CallMeter meter, Json json, Pipeline pipeline, TimeSource time) implements AutoCloseable {

	static ClientCore create(ClientSettings settings, TimeSource time) {
		HttpTransport transport = HttpTransport.create(settings.connections());
		Watchdog watchdog = new Watchdog();
		RateLimits rateLimits = new RateLimits();
		CallMeter meter = new CallMeter();
		Json json = new Json();
		CallListener listener = new CallListeners(List.of(meter, new AttemptLog(settings.debug())));
		Pipeline pipeline = new Pipeline(transport, json, settings.retryPolicy(), watchdog, rateLimits, listener,
				userAgent(settings), time);
		return new ClientCore(settings, transport, watchdog, rateLimits, meter, json, pipeline, time);
	}

	ServiceCalls calls(Service service, @Nullable TokenProvider tokens) {
		Duration taskTimeout = this.settings.effectiveTaskTimeout();
		return new ServiceCalls(this.settings.baseUrlOf(service), this.settings.timeoutOf(service), taskTimeout,
				TransferOptions.defaults(), tokens, this.settings.tenantId(), this.json, this.pipeline);
	}

	/**
	 * Where the tokens of the client itself come from, or {@code null} if it has no
	 * credentials.
	 */
	@Nullable TokenProvider tokens() {
		ClientCredentials credentials = this.settings.clientCredentials();
		TokenProvider given = this.settings.givenTokens();
		return (given == null && credentials != null) ? loginTokens(credentials) : given;
	}

	private TokenProvider loginTokens(ClientCredentials credentials) {
		TokenLogin login = new TokenLogin(new DefaultAuthClient(calls(Service.AUTH, null)), credentials);
		return new CachingTokenProvider(login, this.settings.tokenCache(), TokenRenewalListener.none(),
				(task) -> Threads.daemon("atriumn-login").newThread(task).start(), this.time::now,
				() -> ThreadLocalRandom.current().nextDouble());
	}

	@Override
	public void close() {
		this.watchdog.close();
		this.transport.close();
	}

	private static String userAgent(ClientSettings settings) {
		return (settings.userAgent() != null) ? settings.userAgent() : Version.USER_AGENT;
	}

}
