package com.atriumn.client;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

import com.atriumn.client.call.ClientMetrics;
import com.atriumn.client.call.ClientMetrics.OperationMetrics;
import com.atriumn.client.call.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Counts calls, for those who have no meter registry.
 */
final class CallMeter implements CallListener {

	private final Map<Operation, Counts> counts = new EnumMap<>(Operation.class);

	CallMeter() {
		for (Operation operation : Operation.values()) {
			this.counts.put(operation, new Counts());
		}
	}

	@Override
	public void callEnded(Call<?> call, CallState state, Duration took, @Nullable Throwable failure) {
		Counts counts = counts(call.operation());
		counts.requests.increment();
		counts.nanos.add(took.toNanos());
		if (failure != null) {
			counts.errors.increment();
		}
	}

	ClientMetrics snapshot() {
		Map<Operation, OperationMetrics> operations = new EnumMap<>(Operation.class);
		long requests = 0;
		long errors = 0;
		for (Operation operation : Operation.values()) {
			OperationMetrics metrics = counts(operation).snapshot();
			if (metrics.requests() > 0) {
				operations.put(operation, metrics);
				requests += metrics.requests();
				errors += metrics.errors();
			}
		}
		return new ClientMetrics(requests, errors, operations);
	}

	private Counts counts(Operation operation) {
		Counts counts = this.counts.get(operation);
		if (counts == null) {
			throw new IllegalStateException("No counts of " + operation);
		}
		return counts;
	}

	private static final class Counts {

		private final LongAdder requests = new LongAdder();

		private final LongAdder errors = new LongAdder();

		private final LongAdder nanos = new LongAdder();

		private OperationMetrics snapshot() {
			return new OperationMetrics(this.requests.sum(), this.errors.sum(), Duration.ofNanos(this.nanos.sum()));
		}

	}

}
