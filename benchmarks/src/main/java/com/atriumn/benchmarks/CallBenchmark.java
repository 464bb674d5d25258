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
 * The same call made by the client and by code that a team would write without it.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class CallBenchmark {

	@Benchmark
	public Prompt client(Client calls) {
		return calls.get();
	}

	@Benchmark
	public Prompt handWritten(Hand calls) {
		return calls.get();
	}

	/**
	 * The client as it is built without any setting.
	 */
	public static class Client extends PromptCalls {

		public Client() {
			super((baseUrl) -> PromptSource.of(PlainClient.builder(baseUrl).build()));
		}

	}

	/**
	 * The twenty lines of {@link HandWritten}.
	 */
	public static class Hand extends PromptCalls {

		public Hand() {
			super(HandWritten::source);
		}

	}

}
