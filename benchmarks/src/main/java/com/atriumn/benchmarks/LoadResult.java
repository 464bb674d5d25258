package com.atriumn.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a {@link LoadRun} has shown.
 *
 * @param sortedNanos how long each call took, shortest first
 * @param failed how many of them failed
 * @param nanos how long the run took
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record LoadResult(long[] sortedNanos, int failed, long nanos) {

	static LoadResult of(List<LoadCaller.Calls> callers, long nanos) {
		long[] sorted = callers.stream().flatMapToLong((calls) -> Arrays.stream(calls.nanos())).sorted().toArray();
		return new LoadResult(sorted, callers.stream().mapToInt(LoadCaller.Calls::failed).sum(), nanos);
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT, "%d calls, %d failed, %.0f calls/s, p50 %.2f ms, p99 %.2f ms, p99.9 %.2f ms",
				this.sortedNanos.length, this.failed, this.sortedNanos.length * 1e9 / this.nanos, millis(0.5),
				millis(0.99), millis(0.999));
	}

	private double millis(double quantile) {
		int count = this.sortedNanos.length;
		return (count > 0) ? this.sortedNanos[Math.min(count - 1, (int) (count * quantile))] / 1e6 : Double.NaN;
	}

}
