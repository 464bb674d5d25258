package com.atriumn.spring.boot.autoconfigure.metrics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.atriumn.client.call.Operation;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

/**
 * A counter of bytes for each operation. Bodies pass in many parts, so the counters are
 * kept and not looked up by their tags each time.
 */
final class OperationCounters {

	private final MeterRegistry registry;

	private final String name;

	private final String description;

	private final Tags client;

	private final Map<Operation, Counter> counters = new ConcurrentHashMap<>();

	OperationCounters(MeterRegistry registry, String name, String description, Tags client) {
		this.registry = registry;
		this.name = name;
		this.description = description;
		this.client = client;
	}

	void add(Operation operation, long bytes) {
		this.counters.computeIfAbsent(operation, this::create).increment((double) bytes);
	}

	private Counter create(Operation operation) {
		return Counter.builder(this.name)
			.description(this.description)
			.baseUnit("bytes")
			.tags(this.client.and(AtriumnMeters.tags(operation)))
			.register(this.registry);
	}

}
