package com.atriumn.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import com.atriumn.client.ingest.IngestBatch;
import com.atriumn.client.ingest.IngestBatchResult;

/**
 * A batch with a thread of its own.
 */
final class BackgroundBatch implements IngestBatch {

	private final CompletableFuture<IngestBatchResult> result = new CompletableFuture<>();

	private final BatchRun run;

	private final Thread thread;

	private BackgroundBatch(BatchRun run) {
		this.run = run;
		this.thread = run.thread(this::complete);
	}

	static IngestBatch start(BatchRun run) {
		BackgroundBatch batch = new BackgroundBatch(run);
		batch.thread.start();
		return batch;
	}

	@Override
	public void cancel() {
		this.run.cancel();
		this.thread.interrupt();
	}

	@Override
	public boolean isDone() {
		return this.result.isDone();
	}

	@Override
	public IngestBatchResult await() throws InterruptedException {
		try {
			return this.result.get();
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : new IllegalStateException(ex.getCause());
		}
	}

	private void complete() {
		try {
			this.result.complete(this.run.run());
		}
		catch (RuntimeException | Error ex) {
			this.result.completeExceptionally(ex);
		}
	}

}
