package com.atriumn.spring.boot.autoconfigure.metrics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.atriumn.client.call.Operation;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;

/**
 * A counter for each operation and error code. Both come from fixed sets, so the counters
 * are kept: every call counts, and to look one up by its tags is dearer than to count.
 */
final class CodeCounters {

	private final MeterProvider<Counter> provider;

	private final String codeTag;

	private final Map<Key, Counter> counters = new ConcurrentHashMap<>();

	CodeCounters(MeterProvider<Counter> provider, String codeTag) {
		this.provider = provider;
		this.codeTag = codeTag;
	}

	void increment(Operation operation, String code) {
		this.counters.computeIfAbsent(new Key(operation, code), this::create).increment();
	}

	private Counter create(Key key) {
		return this.provider.withTags(AtriumnMeters.tags(key.operation).and(this.codeTag, key.code));
	}

	private record Key(Operation operation, String code) {
	}

}
