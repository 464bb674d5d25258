package com.atriumn.sample.tour;

import java.util.function.Supplier;

import com.atriumn.client.ingest.ContentItem;

import org.springframework.stereotype.Component;

/**
 * Waits for a content item to reach a final status.
 */
@Component
class Patience {

	ContentItem waitFor(Supplier<ContentItem> look) {
		for (int i = 0; i < 60; i++) {
			ContentItem item = look.get();
			if (item.status().isFinal()) {
				return item;
			}
			sleep();
		}
		throw new TourException("The item has not been processed within a minute.");
	}

	private static void sleep() {
		try {
			Thread.sleep(1000);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new TourException("Interrupted while waiting.");
		}
	}

}
