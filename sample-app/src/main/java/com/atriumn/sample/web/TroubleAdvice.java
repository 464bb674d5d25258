package com.atriumn.sample.web;

import com.atriumn.client.error.AtriumnException;
import com.atriumn.client.ingest.IngestionException;
import com.atriumn.sample.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes a person whose request failed back to the page, which says why. The page itself
 * is left out: it shows its own trouble, and would otherwise send the browser in circles.
 */
@ControllerAdvice(assignableTypes = { IngestController.class, DownloadController.class })
class TroubleAdvice {

	private static final Logger logger = LoggerFactory.getLogger(TroubleAdvice.class);

	@ExceptionHandler({ AtriumnException.class, IngestionException.class })
	String failed(RuntimeException failure, RedirectAttributes flash) {
		logger.warn("A request from the page failed: {}", failure.getMessage());
		return back(failure, flash);
	}

	/**
	 * The client refused to send it: the message names the field and its limit.
	 */
	@ExceptionHandler(IllegalArgumentException.class)
	String refused(IllegalArgumentException refusal, RedirectAttributes flash) {
		return back(refusal, flash);
	}

	private static String back(RuntimeException failure, RedirectAttributes flash) {
		flash.addFlashAttribute("trouble", Trouble.of(failure));
		return "redirect:/";
	}

}
