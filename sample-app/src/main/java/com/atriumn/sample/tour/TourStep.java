package com.atriumn.sample.tour;

import java.util.function.Consumer;

import com.atriumn.client.call.Service;

/**
 * One step of the tour: one service at work.
 */
interface TourStep {

	/**
	 * The service that the step shows.
	 */
	Service service();

	/**
	 * Take the step.
	 * @param diary told of each thing that has been done, in one line
	 */
	void take(Consumer<String> diary);

}
