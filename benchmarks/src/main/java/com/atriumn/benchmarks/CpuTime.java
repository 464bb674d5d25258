package com.atriumn.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import com.sun.management.ThreadMXBean;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Adds the time that the processors worked for an operation in the client's threads, and
 * neither in the server nor for the compiler or the garbage collector. Unlike the time
 * that passes, it depends little on what else the machine does meanwhile. Used with
 * {@code -prof com.atriumn.benchmarks.CpuTime}.
 */
public class CpuTime implements InternalProfiler {

	private final ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

	private long start;

	@Override
	public String getDescription() {
		return "Processor time of the client for an operation";
	}

	@Override
	public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
		this.start = nanos();
	}

	@Override
	public Collection<ScalarResult> afterIteration(BenchmarkParams benchmark, IterationParams iteration,
			IterationResult result) {
		double micros = (nanos() - this.start) / 1e3;
		long operations = Math.max(1, result.getMetadata().getAllOps());
		return List.of(new ScalarResult("cpu", micros / operations, "us/op", AggregationPolicy.AVG));
	}

	/**
	 * The threads that run an iteration live until the last one is over, so none of their
	 * time is lost.
	 */
	private long nanos() {
		return Arrays.stream(this.threads.getThreadCpuTime(this.threads.getAllThreadIds()))
			.filter((nanos) -> nanos > 0)
			.sum();
	}

}
