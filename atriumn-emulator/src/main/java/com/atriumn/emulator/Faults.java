package com.atriumn.emulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The faults scripted for the calls to come, in the order they were scripted, and the
 * latency of each operation.
 */
final class Faults {

	private final List<Scripted> script = new ArrayList<>();

	private final Map<EmulatedOperation, Duration> latency = new EnumMap<>(EmulatedOperation.class);

	synchronized void add(Predicate<EmulatedOperation> operations, int calls, Fault fault) {
		this.script.add(new Scripted(operations, calls, fault));
	}

	synchronized void latency(EmulatedOperation operation, Duration latency) {
		this.latency.put(operation, latency);
	}

	synchronized void clear() {
		this.script.clear();
		this.latency.clear();
	}

	/**
	 * Answer a call, through the fault that is due if one is.
	 */
	Answer answer(EmulatedOperation operation, Fault.Service service) {
		Answer answer = next(operation).answer(operation, service);
		return answer.delivery(answer.delivery().delayedBy(latencyOf(operation)));
	}

	private synchronized Duration latencyOf(EmulatedOperation operation) {
		return this.latency.getOrDefault(operation, Duration.ZERO);
	}

	private synchronized Fault next(EmulatedOperation operation) {
		for (Iterator<Scripted> scripted = this.script.iterator(); scripted.hasNext();) {
			Scripted candidate = scripted.next();
			if (candidate.operations.test(operation)) {
				candidate.calls--;
				if (candidate.calls == 0) {
					scripted.remove();
				}
				return candidate.fault;
			}
		}
		return (none, service) -> service.act();
	}

	private static final class Scripted {

		private final Predicate<EmulatedOperation> operations;

		private final Fault fault;

		private int calls;

		Scripted(Predicate<EmulatedOperation> operations, int calls, Fault fault) {
			this.operations = operations;
			this.calls = calls;
			this.fault = fault;
		}

	}

}
