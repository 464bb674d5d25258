package com.atriumn.client;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.atriumn.client.call.Operation;
import com.atriumn.client.error.AtriumnRateLimitException;
import com.atriumn.client.ingest.BatchOptions;
import com.atriumn.client.ingest.IngestBatchResult;
import com.atriumn.client.ingest.IngestSource;
import com.atriumn.client.ingest.Ingestion;
import org.jspecify.annotations.Nullable;

/**
 * Ingests many items. One thread decides what is sent when and keeps all the accounts;
 * workers make the calls and tell how they ended. So nothing but the queue between them
 * is shared, and only one thread ever waits for the rate limit. An item that the limit
 * refuses has not been acted upon: it goes back to the head of its lane.
 */
final class BatchRun {

	// With the lanes' pauses a refusal is an exception; ten of the same item are a fault.
	private static final int MAX_REFUSALS = 10;

	private static final Duration NO_END = Duration.ofDays(100 * 365);

	private final List<IngestSource> sources;

	private final BatchOptions options;

	private final IngestFlow flow;

	private final Pipeline pipeline;

	private final BatchLanes lanes;

	private final BatchOutcomes outcomes;

	private final int[] refusals;

	private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();

	private volatile boolean cancelled;

	private int underWay;

	BatchRun(List<IngestSource> sources, BatchOptions options, IngestFlow flow, Pipeline pipeline) {
		this.sources = List.copyOf(sources);
		this.options = options;
		this.flow = flow;
		this.pipeline = pipeline;
		this.lanes = new BatchLanes(this.sources, pipeline.time());
		this.outcomes = new BatchOutcomes(sources.size(), pipeline.listeners());
		this.refusals = new int[sources.size()];
	}

	/**
	 * Make a thread that runs this batch, not started.
	 */
	Thread thread(Runnable task) {
		return Threads.daemon("atriumn-batch").newThread(this.pipeline.inherit(task));
	}

	/**
	 * Send no further item. A run that waits notices when its thread is interrupted.
	 */
	void cancel() {
		this.cancelled = true;
	}

	IngestBatchResult run() {
		Duration timeout = this.options.timeout();
		Deadline deadline = Deadline.after((timeout != null) ? timeout : NO_END, this.pipeline.time());
		ExecutorService workers = Workers.start(this.options.concurrency());
		boolean orderly = false;
		try {
			sendAll(workers, deadline);
			finishAll(deadline);
			orderly = this.underWay == 0;
		}
		finally {
			if (!orderly) {
				cutOff(workers);
			}
			workers.shutdown();
		}
		return this.outcomes.result();
	}

	private void sendAll(ExecutorService workers, Deadline deadline) {
		try {
			while (!this.cancelled && !deadline.isOver() && (this.underWay > 0 || !this.lanes.areEmpty())) {
				RateLane lane = this.lanes.open();
				if (lane != null && this.underWay < this.options.concurrency()) {
					send(lane.take(), workers);
				}
				else {
					await(deadline);
				}
			}
		}
		catch (InterruptedException ex) {
			if (!this.cancelled) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private void finishAll(Deadline deadline) {
		while (this.underWay > 0 && !deadline.isOver()) {
			try {
				record(this.ended.poll(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS));
			}
			catch (InterruptedException ex) {
				if (!this.cancelled) {
					Thread.currentThread().interrupt();
					return;
				}
			}
		}
	}

	private void send(int item, ExecutorService workers) {
		this.underWay++;
		workers.execute(this.pipeline.inherit(() -> this.ended.add(ingest(item))));
	}

	private Ended ingest(int item) {
		try {
			return new Ended(item, this.flow.start(this.sources.get(item)), null);
		}
		catch (RuntimeException ex) {
			return new Ended(item, null, ex);
		}
		catch (Error ex) {
			return new Ended(item, null, new IllegalStateException(ex));
		}
	}

	/**
	 * Wait for an item to end or a lane to open. Nothing can end while nothing is under
	 * way.
	 */
	private void await(Deadline deadline) throws InterruptedException {
		boolean nothingToSend = this.lanes.areEmpty() || this.underWay == this.options.concurrency();
		Duration pause = nothingToSend ? deadline.remaining() : shorter(this.lanes.pause(), deadline.remaining());
		if (this.underWay > 0) {
			record(this.ended.poll(pause.toNanos(), TimeUnit.NANOSECONDS));
			return;
		}
		report(this.lanes.closedUntil());
		this.pipeline.time().sleep(pause);
	}

	private void record(@Nullable Ended end) {
		if (end == null) {
			return;
		}
		this.underWay--;
		Operation operation = BatchLanes.operationOf(this.sources.get(end.item()));
		RateLane lane = this.lanes.of(operation);
		if (end.failure() instanceof AtriumnRateLimitException refusal && mayGoBack(end.item())) {
			lane.refused(end.item(), refusal.retryAfter());
			return;
		}
		lane.ended(this.pipeline.rateLimit(operation));
		this.flow.release(this.sources.get(end.item()));
		settle(end);
		report(null);
	}

	private boolean mayGoBack(int item) {
		this.refusals[item]++;
		return this.refusals[item] < MAX_REFUSALS;
	}

	private void settle(Ended end) {
		if (end.ingestion() != null) {
			this.outcomes.ingested(end.item(), end.ingestion());
		}
		else if (end.failure() != null) {
			this.outcomes.failed(end.item(), end.failure());
		}
	}

	private void report(@Nullable Instant pausedUntil) {
		if (this.options.listener() != null) {
			this.options.listener().progress(this.outcomes.progress(pausedUntil));
		}
	}

	/**
	 * Interrupt what is under way and take down how it ends, which it does at once: every
	 * wait of a call is interruptible.
	 */
	private void cutOff(ExecutorService workers) {
		this.underWay -= workers.shutdownNow().size();
		boolean interrupted = false;
		while (this.underWay > 0) {
			try {
				Ended end = this.ended.take();
				this.underWay--;
				settle(end);
			}
			catch (InterruptedException ex) {
				interrupted = true;
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	private static Duration shorter(Duration one, Duration other) {
		return (one.compareTo(other) <= 0) ? one : other;
	}

	private record Ended(int item, @Nullable Ingestion ingestion, @Nullable RuntimeException failure) {
	}

}
