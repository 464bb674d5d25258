package com.atriumn.client;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Threads for work that mostly waits: virtual ones where the runtime has them.
 */
final class Workers {

	private Workers() {
	}

	/**
	 * An executor for a number of tasks at once. Its threads never keep a JVM alive.
	 */
	static ExecutorService start(int concurrency) {
		try {
			return (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
		}
		catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException ex) {
			return Executors.newFixedThreadPool(concurrency, Threads.daemon("atriumn-batch"));
		}
	}

}
