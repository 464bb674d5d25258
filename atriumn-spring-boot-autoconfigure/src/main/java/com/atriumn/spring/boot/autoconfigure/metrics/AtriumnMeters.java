package com.atriumn.spring.boot.autoconfigure.metrics;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

import com.atriumn.client.call.Operation;
import com.atriumn.client.call.RateLimit;
import com.atriumn.client.ingest.IngestOutcome;
import com.atriumn.client.observation.AtriumnClientListener;
import com.atriumn.client.observation.AtriumnObservationDocumentation.LowCardinality;
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
 * or between calls. No tag takes a value from a server unless it is a known one. Each
 * client has meters of its own, told apart by its name.
 */
final class AtriumnMeters implements AtriumnClientListener {

	// No alert can see a series begin, so these are there from the start.
	private static final List<String> LOGIN_FAILURES = List.of("invalid_client", "invalid_scope", "unauthorized",
			"rate_limited", "server_error", "network_error", "request_timeout", ErrorCodes.OTHER);

	private final CodeCounters attempts;

	private final CodeCounters retries;

	private final MeterProvider<Counter> tokenRenewals;

	private final MeterProvider<Counter> batchItems;

	private final MeterProvider<Timer> connectionWaits;

	private final OperationCounters sent;

	private final OperationCounters received;

	private final RateLimitGauges rateLimits;

	AtriumnMeters(MeterRegistry registry, String clientName, InstantSource clock) {
		Tags client = Tags.of(LowCardinality.CLIENT_NAME.asString(), clientName);
		this.attempts = new CodeCounters(Counter.builder("atriumn.client.attempts")
			.description("Attempts of calls, by the error code they ended with")
			.baseUnit("attempts")
			.tags(client)
			.withRegistry(registry), "error.code");
		this.retries = new CodeCounters(Counter.builder("atriumn.client.retries")
			.description("Attempts that repeat one before, by the error code of that one")
			.baseUnit("retries")
			.tags(client)
			.withRegistry(registry), "reason");
		this.tokenRenewals = Counter.builder("atriumn.client.token.renewals")
			.description("Logins for the client's access token")
			.baseUnit("renewals")
			.tags(client)
			.withRegistry(registry);
		this.batchItems = Counter.builder("atriumn.client.batch.items")
			.description("Items of batches, by what has become of them")
			.baseUnit("items")
			.tags(client)
			.withRegistry(registry);
		this.connectionWaits = Timer.builder("atriumn.client.connection.wait")
			.description("Time that attempts waited for a connection of the pool")
			.tags(client)
			.withRegistry(registry);
		this.sent = new OperationCounters(Counter.builder("atriumn.client.sent")
			.description("Bytes of request bodies")
			.baseUnit("bytes")
			.tags(client)
			.withRegistry(registry));
		this.received = new OperationCounters(Counter.builder("atriumn.client.received")
			.description("Bytes of response bodies")
			.baseUnit("bytes")
			.tags(client)
			.withRegistry(registry));
		this.rateLimits = new RateLimitGauges(registry, client, clock);
		renewals(null);
		LOGIN_FAILURES.forEach(this::renewals);
	}

	@Override
	public void attemptEnded(EndedAttempt attempt) {
		this.attempts.increment(attempt.operation(), ErrorCodes.of(attempt.failure()));
		if (attempt.retryReason() != null) {
			this.retries.increment(attempt.operation(), ErrorCodes.of(attempt.retryReason()));
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

	private Counter renewals(@Nullable String errorCode) {
		return this.tokenRenewals.withTags("outcome", (errorCode != null) ? "FAILURE" : "SUCCESS", "error.code",
				(errorCode != null) ? errorCode : ErrorCodes.NONE);
	}

	static Tags tags(Operation operation) {
		return Tags.of("service", operation.service().id(), "operation", operation.id());
	}

}
