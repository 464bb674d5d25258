package com.atriumn.client;

import java.util.concurrent.ThreadFactory;

/**
 * The threads a client starts of its own. They never keep a JVM alive.
 */
final class Threads {

	private Threads() {
	}

	static ThreadFactory daemon(String name) {
		return (task) -> {
			Thread thread = new Thread(task, name);
			thread.setDaemon(true);
			return thread;
		};
	}

}
