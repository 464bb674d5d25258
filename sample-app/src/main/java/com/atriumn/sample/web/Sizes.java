package com.atriumn.sample.web;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Sizes for people.
 */
final class Sizes {

	private static final String[] UNITS = { "B", "KB", "MB", "GB", "TB" };

	private Sizes() {
	}

	static String format(@Nullable Long bytes) {
		return (bytes != null) ? format(bytes.longValue()) : "";
	}

	static String format(long bytes) {
		double size = bytes;
		int unit = 0;
		while (size >= 1024 && unit < UNITS.length - 1) {
			size /= 1024;
			unit++;
		}
		return new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(size) + " "
				+ UNITS[unit];
	}

}
