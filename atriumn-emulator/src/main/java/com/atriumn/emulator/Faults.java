package com.atriumn.emulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The faults scripted for the calls to come, in the order they were scripted. Those that
 * stand for ever come after those that will be spent.
 */
final class Faults {

	/** So many calls that a fault stands for ever. */
	static final int ALWAYS = Integer.MAX_VALUE;

	private static final Fault NONE = (operation, service) -> service.act();

	private final List<Scripted> script = new ArrayList<>();

	private Duration latency = Duration.ZERO;

	synchronized void add(Predicate<EmulatedOperation> operations, int calls, Fault fault) {
		this.script.add(new Scripted(operations, calls, fault));
	}

	synchronized void latency(Duration latency) {
		this.latency = latency;
	}

	synchronized void clear() {
		this.script.clear();
		this.latency = Duration.ZERO;
	}

	/**
	 * Answer a call, through the fault that is due if one is.
	 */
	Answer answer(EmulatedOperation operation, Fault.Service service) {
		Answer answer = next(operation).answer(operation, service);
		return answer.delivery(answer.delivery().delayedBy(latency()));
	}

	private synchronized Duration latency() {
		return this.latency;
	}

	private synchronized Fault next(EmulatedOperation operation) {
		Optional<Scripted> due = find(operation, false).or(() -> find(operation, true));
		due.ifPresent(Scripted::spend);
		this.script.removeIf((scripted) -> scripted.calls == 0);
		return due.map((scripted) -> scripted.fault).orElse(NONE);
	}

	private Optional<Scripted> find(EmulatedOperation operation, boolean standing) {
		return this.script.stream()
			.filter((scripted) -> scripted.isStanding() == standing && scripted.operations.test(operation))
			.findFirst();
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

		boolean isStanding() {
			return this.calls == ALWAYS;
		}

		void spend() {
			if (!isStanding()) {
				this.calls--;
			}
		}

	}

}
