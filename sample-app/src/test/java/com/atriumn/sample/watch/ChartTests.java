package com.atriumn.sample.watch;

import java.util.List;

import com.atriumn.sample.watch.Chart.Bar;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Chart}.
 */
class ChartTests {

	@Test
	void drawsTheHighestSlotAsHighAsTheChart() {
		Chart chart = Chart.of(List.of(new Calls(2, 0), Calls.NONE, new Calls(6, 3)));
		assertThat(chart.bars()).containsExactly(new Bar(0, 20, 0, "2 requests, none failed"),
				new Bar(20, 60, 30, "6 requests, 3 failed"));
		assertThat(chart.bars()).extracting(Bar::top).containsExactly(40.0, 0.0);
	}

	@Test
	void showsASingleFailureBesideManyCalls() {
		assertThat(Chart.of(List.of(new Calls(1000, 1))).bars().get(0).errorHeight()).isEqualTo(2);
	}

	@Test
	void saysTheSameInWords() {
		assertThat(Chart.of(List.of(new Calls(1, 0), new Calls(6, 3))).summary())
			.isEqualTo("In the last ten minutes 7 requests, 3 failed; at most 6 in 10 seconds.");
	}

	@Test
	void isEmptyWithoutCalls() {
		Chart chart = Chart.of(List.of(Calls.NONE, Calls.NONE));
		assertThat(chart.isEmpty()).isTrue();
		assertThat(chart.summary()).isEqualTo("In the last ten minutes 0 requests, none failed.");
	}

}
