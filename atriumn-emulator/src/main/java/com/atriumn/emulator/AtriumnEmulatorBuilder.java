package com.atriumn.emulator;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Says how an emulator behaves, then starts it.
 */
public final class AtriumnEmulatorBuilder {

	private int port;

	private InstantSource clock = Clock.systemUTC();

	private boolean rateLimits;

	private boolean scopes;

	private Duration tokenLifetime = Duration.ofHours(1);

	private Duration urlLifetime = Duration.ofMinutes(15);

	private Duration processingStep = Duration.ofMillis(100);

	private String defaultTenant = "default";

	AtriumnEmulatorBuilder() {
	}

	/**
	 * Set the port.
	 * @param port the port, zero for one the system chooses, which is the default
	 * @return this
	 */
	public AtriumnEmulatorBuilder port(int port) {
		this.port = port;
		return this;
	}

	/**
	 * Set the clock that tokens, pre-signed URLs, rate limits and the progress of content
	 * items go by. Latency and other faults stay in real time.
	 * @param clock the clock, the system's by default
	 * @return this
	 */
	public AtriumnEmulatorBuilder clock(InstantSource clock) {
		this.clock = clock;
		return this;
	}

	/**
	 * Set whether the limits of the contract are kept.
	 * @param rateLimits {@code false} by default
	 * @return this
	 */
	public AtriumnEmulatorBuilder rateLimits(boolean rateLimits) {
		this.rateLimits = rateLimits;
		return this;
	}

	/**
	 * Set whether a token must hold the operation's scope.
	 * @param scopes {@code false} by default
	 * @return this
	 * @see EmulatedOperation#scope()
	 */
	public AtriumnEmulatorBuilder scopes(boolean scopes) {
		this.scopes = scopes;
		return this;
	}

	/**
	 * Set how long access tokens live.
	 * @param tokenLifetime the lifetime, one hour by default
	 * @return this
	 */
	public AtriumnEmulatorBuilder tokenLifetime(Duration tokenLifetime) {
		this.tokenLifetime = tokenLifetime;
		return this;
	}

	/**
	 * Set how long pre-signed URLs live.
	 * @param urlLifetime the lifetime in whole seconds, 15 minutes by default as in the
	 * contract
	 * @return this
	 */
	public AtriumnEmulatorBuilder urlLifetime(Duration urlLifetime) {
		this.urlLifetime = urlLifetime;
		return this;
	}

	/**
	 * Set how long a content item stays {@code PENDING}, and again how long it stays
	 * {@code PROCESSING}.
	 * @param processingStep the time of one step, 100 milliseconds by default
	 * @return this
	 */
	public AtriumnEmulatorBuilder processingStep(Duration processingStep) {
		this.processingStep = processingStep;
		return this;
	}

	/**
	 * Set whose content is when neither the request nor the credential names a tenant.
	 * @param defaultTenant the tenant, {@code default} by default
	 * @return this
	 */
	public AtriumnEmulatorBuilder defaultTenant(String defaultTenant) {
		this.defaultTenant = defaultTenant;
		return this;
	}

	/**
	 * Start the emulator.
	 * @return the emulator, listening
	 */
	public AtriumnEmulator start() {
		return new AtriumnEmulator(new Settings(this.port, this.clock, this.rateLimits, this.scopes, this.tokenLifetime,
				this.urlLifetime, this.processingStep, this.defaultTenant));
	}

}
