package com.atriumn.benchmarks;

import java.util.concurrent.TimeUnit;

import com.atriumn.client.ai.Prompt;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The same call with nobody watching, with meters, with meters and traces, and with a
 * line in the log.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class WatchingBenchmark {

	@Benchmark
	public Prompt off(Off calls) {
		return calls.get();
	}

	@Benchmark
	public Prompt meters(Meters calls) {
		return calls.get();
	}

	@Benchmark
	public Prompt traces(Traces calls) {
		return calls.get();
	}

	@Benchmark
	public Prompt debug(Debug calls) {
		return calls.get();
	}

	/**
	 * No registry, no listener, and a log that is off.
	 */
	public static class Off extends PromptCalls {

		public Off() {
			super((baseUrl) -> PromptSource.of(PlainClient.builder(baseUrl).build()));
		}

	}

	/**
	 * What the starter sets up where there is a meter registry.
	 */
	public static class Meters extends PromptCalls {

		public Meters() {
			super((baseUrl) -> PromptSource.of(Applications.start(MeteredApplication.class, baseUrl)));
		}

	}

	/**
	 * What the starter sets up where there is a tracer too.
	 */
	public static class Traces extends PromptCalls {

		public Traces() {
			super((baseUrl) -> PromptSource.of(Applications.start(TracedApplication.class, baseUrl)));
		}

	}

	/**
	 * A line for each attempt, made and thrown away.
	 */
	public static class Debug extends PromptCalls {

		public Debug() {
			super((baseUrl) -> PromptSource.of(PlainClient.builder(baseUrl).debug(true).build()));
		}

	}

}
