package com.atriumn.sample.watch;

import java.util.ArrayList;
import java.util.List;

/**
 * Calls as bars, in the units of the drawing: each slot is {@value #STEP} wide, and the
 * slot with the most calls is {@value #HEIGHT} high.
 *
 * @param bars the slots that have calls
 * @param total all calls
 * @param peak the calls of the slot with the most
 */
record Chart(List<Bar> bars, Calls total, int peak) {

	static final int STEP = 10;

	static final int HEIGHT = 60;

	// A single failure beside hundreds of calls must be seen.
	private static final double LEAST_HEIGHT = 2;

	static Chart of(List<Calls> slots) {
		int peak = slots.stream().mapToInt(Calls::requests).max().orElse(0);
		List<Bar> bars = new ArrayList<>();
		for (int i = 0; i < slots.size(); i++) {
			if (slots.get(i).requests() > 0) {
				bars.add(Bar.of(i * STEP, slots.get(i), peak));
			}
		}
		return new Chart(bars, slots.stream().reduce(Calls.NONE, Calls::plus), peak);
	}

	public boolean isEmpty() {
		return this.bars.isEmpty();
	}

	public String summary() {
		return "In the last ten minutes " + describe(this.total)
				+ (isEmpty() ? "." : "; at most " + this.peak + " in " + RecentCalls.SLOT.toSeconds() + " seconds.");
	}

	private static String describe(Calls calls) {
		String requests = (calls.requests() == 1) ? "1 request" : calls.requests() + " requests";
		return requests + ", " + ((calls.errors() > 0) ? calls.errors() + " failed" : "none failed");
	}

	/**
	 * A slot: what succeeded, and on top of it what failed.
	 *
	 * @param x the left side
	 * @param height the height of all calls
	 * @param errorHeight the height of those that failed
	 * @param text the same in words
	 */
	record Bar(int x, double height, double errorHeight, String text) {

		static Bar of(int x, Calls calls, int peak) {
			double scale = (double) HEIGHT / peak;
			return new Bar(x, scaled(calls.requests(), scale), scaled(calls.errors(), scale), describe(calls));
		}

		public double top() {
			return HEIGHT - this.height;
		}

		private static double scaled(int calls, double scale) {
			return (calls > 0) ? Math.max(LEAST_HEIGHT, calls * scale) : 0;
		}

	}

}
