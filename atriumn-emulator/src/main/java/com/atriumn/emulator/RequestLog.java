package com.atriumn.emulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The requests received, the latest {@value #CAPACITY} of them, and how many there were
 * of each operation.
 */
final class RequestLog {

	static final int CAPACITY = 10_000;

	private final Deque<ReceivedRequest> requests = new ArrayDeque<>();

	private final Map<EmulatedOperation, Integer> counts = new EnumMap<>(EmulatedOperation.class);

	synchronized void add(ReceivedRequest request) {
		if (this.requests.size() == CAPACITY) {
			this.requests.removeFirst();
		}
		this.requests.addLast(request);
		if (request.operation() != null) {
			this.counts.merge(request.operation(), 1, Integer::sum);
		}
	}

	synchronized List<ReceivedRequest> all() {
		return List.copyOf(this.requests);
	}

	synchronized int count(EmulatedOperation operation) {
		return this.counts.getOrDefault(operation, 0);
	}

	synchronized void clear() {
		this.requests.clear();
		this.counts.clear();
	}

}
