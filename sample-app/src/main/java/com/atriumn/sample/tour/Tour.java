package com.atriumn.sample.tour;

import java.util.List;

import com.atriumn.client.error.AtriumnException;
import com.atriumn.client.ingest.IngestionException;
import com.atriumn.sample.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Goes once through the four services when the application has started, and logs a line
 * for each thing done. A step that fails ends the tour with one line that says why; the
 * application stays up, because its page is where a person will look next.
 */
@Component
@ConditionalOnBooleanProperty("sample.tour.enabled")
class Tour implements ApplicationRunner {

	private static final Logger logger = LoggerFactory.getLogger(Tour.class);

	private final List<TourStep> steps;

	Tour(List<TourStep> steps) {
		this.steps = steps;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.steps.stream().allMatch(this::take)) {
			logger.info("The tour is over: all four services work");
		}
	}

	private boolean take(TourStep step) {
		String service = "%-7s".formatted(step.service().id());
		try {
			step.take((line) -> logger.info("{} | {}", service, line));
			return true;
		}
		catch (AtriumnException | IngestionException ex) {
			logger.warn("{} | {} The tour ends here. ({})", service, Trouble.of(ex), ex.getMessage());
		}
		catch (TourException ex) {
			logger.warn("{} | {} The tour ends here.", service, ex.getMessage());
		}
		return false;
	}

}
