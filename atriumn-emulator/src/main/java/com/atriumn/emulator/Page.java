package com.atriumn.emulator;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param <T> the type of an entry
 * @param items the entries
 * @param nextToken where the next page starts, {@code null} on the last
 */
record Page<T>(List<T> items, @Nullable String nextToken) {

	/** Entries in a page when the request does not say; the contract names no number. */
	static final int DEFAULT_SIZE = 50;

	/** A larger page is cut to this; the contract names no number. */
	static final int LARGEST_SIZE = 1000;

}
