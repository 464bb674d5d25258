package com.atriumn.spring.boot.autoconfigure.health;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import com.atriumn.client.call.Service;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When a probe is run, and when not.
 */
class CachedProbeTests {

	private static final Duration TIME_TO_LIVE = Duration.ofSeconds(30);

	private final MutableClock clock = new MutableClock();

	private final AtomicInteger asked = new AtomicInteger();

	private final Queue<Runnable> waiting = new ArrayDeque<>();

	@Test
	void usesAnAnswerUntilItsTimeIsOver() {
		CachedProbe probe = new CachedProbe(this::ask, TIME_TO_LIVE, this.clock, Runnable::run);
		probe.refresh();
		this.clock.advance(TIME_TO_LIVE.minusMillis(1));
		probe.refresh();
		assertThat(this.asked).hasValue(1);
		this.clock.advance(Duration.ofMillis(1));
		probe.refresh();
		assertThat(this.asked).hasValue(2);
	}

	@Test
	void neverRunsASecondProbeBesideAFirst() {
		CachedProbe probe = new CachedProbe(this::ask, TIME_TO_LIVE, this.clock, this.waiting::add);
		var first = probe.refresh();
		this.clock.advance(TIME_TO_LIVE.multipliedBy(10));
		assertThat(probe.refresh()).isSameAs(first).isNotDone();
		assertThat(this.waiting).hasSize(1);
		this.waiting.remove().run();
		assertThat(first).isCompletedWithValue("ok");
	}

	@Test
	void answersNothingWhenTheCallFails() {
		CachedProbe probe = new CachedProbe(() -> {
			throw new IllegalStateException("no");
		}, TIME_TO_LIVE, this.clock, Runnable::run);
		assertThat(probe.refresh()).isCompletedWithValue("");
	}

	@Test
	void asksAgainAfterItsThreadCouldNotBeStarted() {
		Queue<Executor> executors = new ArrayDeque<>(List.of(CachedProbeTests::startNoThread, Runnable::run));
		CachedProbe probe = new CachedProbe(this::ask, TIME_TO_LIVE, this.clock,
				(task) -> executors.remove().execute(task));
		assertThat(probe.refresh()).isCompletedWithValue("");
		this.clock.advance(TIME_TO_LIVE);
		assertThat(probe.refresh()).isCompletedWithValue("ok");
	}

	@Test
	void runsTheProbesOfAllServicesSideBySide() {
		CyclicBarrier both = new CyclicBarrier(2);
		Map<Service, CachedProbe> probes = new EnumMap<>(Service.class);
		for (Service service : new Service[] { Service.AUTH, Service.AI }) {
			probes.put(service,
					new CachedProbe(() -> meet(both), TIME_TO_LIVE, this.clock, (task) -> new Thread(task).start()));
		}
		assertThat(new Probes(probes, Duration.ofMinutes(1)).refresh(Service.AUTH)).isEqualTo("met");
	}

	@Test
	void saysNothingOfAServiceThatIsNotProbed() {
		CachedProbe probe = new CachedProbe(this::ask, TIME_TO_LIVE, this.clock, Runnable::run);
		Probes probes = new Probes(Map.of(Service.AUTH, probe), Duration.ofMinutes(1));
		assertThat(probes.refresh(Service.STORAGE)).isEmpty();
	}

	@Test
	void waitsForAnAnswerNoLongerThanItsPatience() {
		CachedProbe probe = new CachedProbe(this::ask, TIME_TO_LIVE, this.clock, this.waiting::add);
		assertThat(new Probes(Map.of(Service.AUTH, probe), Duration.ZERO).refresh(Service.AUTH)).isEmpty();
		assertThat(this.waiting).hasSize(1);
	}

	@Test
	void leavesTheInterruptToItsCaller() {
		CachedProbe probe = new CachedProbe(this::ask, TIME_TO_LIVE, this.clock, this.waiting::add);
		Thread.currentThread().interrupt();
		assertThat(new Probes(Map.of(Service.AUTH, probe), Duration.ofMinutes(1)).refresh(Service.AUTH)).isEmpty();
		assertThat(Thread.interrupted()).isTrue();
	}

	private String ask() {
		this.asked.incrementAndGet();
		return "ok";
	}

	private static void startNoThread(Runnable task) {
		throw new Error("unable to create native thread");
	}

	private static String meet(CyclicBarrier barrier) {
		try {
			barrier.await(30, TimeUnit.SECONDS);
			return "met";
		}
		catch (InterruptedException | BrokenBarrierException | TimeoutException ex) {
			return "alone";
		}
	}

}
