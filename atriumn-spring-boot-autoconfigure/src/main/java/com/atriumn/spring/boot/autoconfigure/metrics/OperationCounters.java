package com.atriumn.spring.boot.autoconfigure.metrics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.atriumn.client.call.Operation;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;

/**
 * A counter of bytes for each operation. Bodies pass in many parts, so the counters are
 * kept and not looked up by their tags each time.
 */
final class OperationCounters {

	private final MeterProvider<Counter> provider;

	private final Map<Operation, Counter> counters = new ConcurrentHashMap<>();

	OperationCounters(MeterProvider<Counter> provider) {
		this.provider = provider;
	}

	void add(Operation operation, long bytes) {
		this.counters.computeIfAbsent(operation, this::create).increment((double) bytes);
	}

	private Counter create(Operation operation) {
		return this.provider.withTags(AtriumnMeters.tags(operation));
	}

}
