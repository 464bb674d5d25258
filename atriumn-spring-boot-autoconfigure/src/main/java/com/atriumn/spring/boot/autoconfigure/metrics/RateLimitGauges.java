package com.atriumn.spring.boot.autoconfigure.metrics;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

import com.atriumn.client.call.Operation;
import com.atriumn.client.call.RateLimit;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import org.jspecify.annotations.Nullable;

/**
 * Gauges of the rate limits that responses told of. They begin with the first response
 * that does. When the window of the last one is over, all of the limit remains: a gauge
 * that stood still would show an exhausted limit for as long as nobody calls.
 */
final class RateLimitGauges {

	private final MeterRegistry registry;

	private final Tags client;

	private final InstantSource clock;

	private final Map<Operation, RateLimit> lastSeen = new ConcurrentHashMap<>();

	RateLimitGauges(MeterRegistry registry, Tags client, InstantSource clock) {
		this.registry = registry;
		this.client = client;
		this.clock = clock;
	}

	void saw(Operation operation, RateLimit rateLimit) {
		if (this.lastSeen.put(operation, rateLimit) == null) {
			register("atriumn.client.ratelimit.remaining", "Requests that the current window still allows", operation,
					this::remaining);
			register("atriumn.client.ratelimit.limit", "Requests that a window allows", operation,
					(limit) -> number(limit.limit()));
		}
	}

	private void register(String name, String description, Operation operation, ToDoubleFunction<RateLimit> value) {
		Gauge.builder(name, () -> valueOf(operation, value))
			.description(description)
			.baseUnit("requests")
			.tags(this.client.and(AtriumnMeters.tags(operation)))
			.register(this.registry);
	}

	private double valueOf(Operation operation, ToDoubleFunction<RateLimit> value) {
		RateLimit rateLimit = this.lastSeen.get(operation);
		return (rateLimit != null) ? value.applyAsDouble(rateLimit) : Double.NaN;
	}

	private double remaining(RateLimit rateLimit) {
		Duration reset = rateLimit.reset();
		boolean over = reset != null && rateLimit.observedAt().plus(reset).isBefore(this.clock.instant());
		return number(over ? rateLimit.limit() : rateLimit.remaining());
	}

	private static double number(@Nullable Long value) {
		return (value != null) ? value.doubleValue() : Double.NaN;
	}

}
