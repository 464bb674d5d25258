package com.atriumn.client;

import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what those who watch a client throw, so that no call fails because of them. The
 * first failure is worth a line: the next call will meet the same.
 */
final class WatcherFailures {

	private static final Logger logger = LoggerFactory.getLogger(AtriumnClient.class);

	private final AtomicBoolean logged = new AtomicBoolean();

	void caught(Throwable failure) {
		if (this.logged.compareAndSet(false, true)) {
			logger.warn("A listener or an observation of the Atriumn client failed; further failures are not logged",
					failure);
		}
	}

}
