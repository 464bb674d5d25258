package com.atriumn.client.credentials;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * An executor that runs a task at once, until a test tells it to hold tasks or to refuse
 * them.
 */
final class Background implements Executor {

	private final Deque<Runnable> held = new ArrayDeque<>();

	private boolean holding;

	private boolean refusing;

	@Override
	public void execute(Runnable task) {
		if (this.refusing) {
			throw new RejectedExecutionException("shut down");
		}
		if (this.holding) {
			this.held.add(task);
		}
		else {
			task.run();
		}
	}

	void hold() {
		this.holding = true;
	}

	void refuse() {
		this.refusing = true;
	}

	int heldTasks() {
		return this.held.size();
	}

	void runNext() {
		this.held.remove().run();
	}

}
