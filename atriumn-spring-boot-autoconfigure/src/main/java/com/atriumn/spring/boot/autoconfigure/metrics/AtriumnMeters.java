package com.atriumn.spring.boot.autoconfigure.metrics;

import java.time.Duration;
import java.time.InstantSource;

import com.atriumn.client.call.Operation;
import com.atriumn.client.call.RateLimit;
import com.atriumn.client.ingest.IngestOutcome;
import com.atriumn.client.observation.AtriumnClientListener;
import com.atriumn.client.observation.EndedAttempt;
import com.atriumn.client.observation.ErrorCodes;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import org.jspecify.annotations.Nullable;

/**
 * The meters that the observation of a whole call cannot feed: what happens inside a call
 * or between calls. No tag takes a value from a server unless it is a known one.
 */
final class AtriumnMeters implements AtriumnClientListener {

	private final MeterProvider<Counter> attempts;

	private final MeterProvider<Counter> retries;

	private final MeterProvider<Counter> tokenRenewals;

	private final MeterProvider<Counter> batchItems;

	private final MeterProvider<Timer> connectionWaits;

	private final OperationCounters sent;

	private final OperationCounters received;

	private final RateLimitGauges rateLimits;

	AtriumnMeters(MeterRegistry registry, InstantSource clock) {
		this.attempts = Counter.builder("atriumn.client.attempts")
			.description("Attempts of calls, by the error code they ended with")
			.baseUnit("attempts")
			.withRegistry(registry);
		this.retries = Counter.builder("atriumn.client.retries")
			.description("Attempts that repeat one before, by the error code of that one")
			.baseUnit("retries")
			.withRegistry(registry);
		this.tokenRenewals = Counter.builder("atriumn.client.token.renewals")
			.description("Logins for the client's access token")
			.baseUnit("renewals")
			.withRegistry(registry);
		this.batchItems = Counter.builder("atriumn.client.batch.items")
			.description("Items of batches, by what has become of them")
			.baseUnit("items")
			.withRegistry(registry);
		this.connectionWaits = Timer.builder("atriumn.client.connection.wait")
			.description("Time that attempts waited for a connection of the pool")
			.withRegistry(registry);
		this.sent = new OperationCounters(registry, "atriumn.client.sent", "Bytes of request bodies");
		this.received = new OperationCounters(registry, "atriumn.client.received", "Bytes of response bodies");
		this.rateLimits = new RateLimitGauges(registry, clock);
		renewals(null);
		renewals("unauthorized");
	}

	@Override
	public void attemptEnded(EndedAttempt attempt) {
		Tags tags = tags(attempt.operation());
		this.attempts.withTags(tags.and("error.code", ErrorCodes.of(attempt.failure()))).increment();
		if (attempt.retryReason() != null) {
			this.retries.withTags(tags.and("reason", ErrorCodes.of(attempt.retryReason()))).increment();
		}
		Duration wait = attempt.connectionWait();
		this.connectionWaits.withTags("service", attempt.operation().service().id()).record(wait);
	}

	@Override
	public void rateLimitSeen(Operation operation, RateLimit rateLimit) {
		this.rateLimits.saw(operation, rateLimit);
	}

	@Override
	public void bytesSent(Operation operation, long bytes) {
		this.sent.add(operation, bytes);
	}

	@Override
	public void bytesReceived(Operation operation, long bytes) {
		this.received.add(operation, bytes);
	}

	@Override
	public void tokenRenewed(@Nullable Throwable failure) {
		renewals((failure != null) ? ErrorCodes.of(failure) : null).increment();
	}

	@Override
	public void batchItemEnded(IngestOutcome outcome) {
		this.batchItems.withTags("outcome", nameOf(outcome)).increment();
	}

	private static String nameOf(IngestOutcome outcome) {
		if (outcome instanceof IngestOutcome.Ingested) {
			return "INGESTED";
		}
		return (outcome instanceof IngestOutcome.Failed) ? "FAILED" : "NOT_ATTEMPTED";
	}

	/**
	 * The counter for an outcome. Those of a success and of the commonest failure are
	 * there from the start, since no alert can see a series begin.
	 */
	private Counter renewals(@Nullable String errorCode) {
		return this.tokenRenewals.withTags("outcome", (errorCode != null) ? "FAILURE" : "SUCCESS", "error.code",
				(errorCode != null) ? errorCode : ErrorCodes.NONE);
	}

	static Tags tags(Operation operation) {
		return Tags.of("service", operation.service().id(), "operation", operation.id());
	}

}
