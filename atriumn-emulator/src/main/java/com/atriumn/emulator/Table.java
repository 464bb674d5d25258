package com.atriumn.emulator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * Rows by id, in the order they came. A page token names the last row seen rather than a
 * position, so that rows which come or go between two pages are neither repeated nor
 * skipped. Safe for use by many threads; each method is atomic.
 *
 * @param <T> the type of a row, immutable
 */
final class Table<T> {

	private final Map<String, Row<T>> rows = new LinkedHashMap<>();

	private long sequence;

	synchronized void add(String id, T value) {
		this.rows.put(id, new Row<>(++this.sequence, value));
	}

	synchronized Optional<T> get(String id) {
		return Optional.ofNullable(this.rows.get(id)).map(Row::value);
	}

	synchronized Optional<T> update(String id, UnaryOperator<T> change) {
		Row<T> changed = this.rows.computeIfPresent(id,
				(key, row) -> new Row<>(row.number(), change.apply(row.value())));
		return Optional.ofNullable(changed).map(Row::value);
	}

	synchronized Optional<T> remove(String id) {
		return Optional.ofNullable(this.rows.remove(id)).map(Row::value);
	}

	synchronized List<T> all() {
		return this.rows.values().stream().map(Row::value).toList();
	}

	synchronized <V> Page<V> page(Function<T, V> view, Predicate<V> filter, int limit, @Nullable String token) {
		long after = (token != null) ? decode(token) : 0;
		List<V> found = new ArrayList<>();
		long last = after;
		for (Row<T> row : this.rows.values()) {
			V value = view.apply(row.value());
			if (row.number() > after && filter.test(value)) {
				if (found.size() == limit) {
					return new Page<>(found, encode(last));
				}
				found.add(value);
				last = row.number();
			}
		}
		return new Page<>(found, null);
	}

	private static String encode(long number) {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(("after:" + number).getBytes(StandardCharsets.UTF_8));
	}

	private static long decode(String token) {
		try {
			String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
			return Long.parseLong(text.replaceFirst("^after:", ""));
		}
		catch (IllegalArgumentException ex) {
			throw ApiError.invalid("'nextToken' is not one that was given out");
		}
	}

	private record Row<T>(long number, T value) {
	}

}
