package com.atriumn.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;

import com.sun.management.OperatingSystemMXBean;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Adds the time that the processors worked for an operation, in all of the client's
 * process and not in the server. Unlike the time that passes, it depends little on what
 * else the machine does meanwhile. The compiler counts too, so the warm-up must be long
 * enough for it to finish. Used with {@code -prof com.atriumn.benchmarks.CpuTime}.
 */
public class CpuTime implements InternalProfiler {

	private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

	private long start;

	@Override
	public String getDescription() {
		return "Processor time of this process for an operation";
	}

	@Override
	public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
		this.start = this.system.getProcessCpuTime();
	}

	@Override
	public Collection<ScalarResult> afterIteration(BenchmarkParams benchmark, IterationParams iteration,
			IterationResult result) {
		double micros = (this.system.getProcessCpuTime() - this.start) / 1e3;
		long operations = Math.max(1, result.getMetadata().getAllOps());
		return List.of(new ScalarResult("cpu", micros / operations, "us/op", AggregationPolicy.AVG));
	}

}
