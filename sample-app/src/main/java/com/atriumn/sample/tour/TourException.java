package com.atriumn.sample.tour;

/**
 * A call went well, but its result is not what the tour expected.
 */
class TourException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	TourException(String message) {
		super(message);
	}

}
