package com.atriumn.sample.web;

import java.util.List;
import java.util.function.Supplier;

import com.atriumn.client.error.AtriumnException;
import com.atriumn.sample.Trouble;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A part of the page that shows one list, or what is wrong with it. One that fails leaves
 * the rest of the page as it is.
 *
 * @param rows the rows, none if there is trouble
 * @param more whether there are more rows than these
 * @param trouble what is wrong, or {@code null}
 * @param <T> what a row shows
 */
record Section<T>(List<T> rows, boolean more, @Nullable Trouble trouble) {

	private static final Logger logger = LoggerFactory.getLogger(Section.class);

	/**
	 * Whether the list was read and there is nothing in it.
	 */
	public boolean isEmpty() {
		return this.trouble == null && this.rows.isEmpty();
	}

	static <T> Section<T> load(Supplier<Section<T>> loader) {
		try {
			return loader.get();
		}
		catch (AtriumnException ex) {
			logger.warn("A section of the page is missing: {}", ex.getMessage());
			return new Section<>(List.of(), false, Trouble.of(ex));
		}
	}

}
