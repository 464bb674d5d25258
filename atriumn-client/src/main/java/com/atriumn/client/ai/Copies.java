package com.atriumn.client.ai;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * Unmodifiable copies for this package's records. An answer is read leniently: what is
 * missing becomes empty and nulls in a list are dropped, so that no answer can break a
 * record. A request is the caller's: nulls in a list are refused. A map of any JSON keeps
 * its null values either way, as they are JSON too.
 */
final class Copies {

	private Copies() {
	}

	static String received(@Nullable String text) {
		return (text != null) ? text : "";
	}

	static <T> List<T> received(@Nullable List<T> list) {
		return (list != null) ? list.stream().filter(Objects::nonNull).toList() : List.of();
	}

	static Map<String, @Nullable Object> received(@Nullable Map<String, @Nullable Object> map) {
		return (map != null) ? Collections.unmodifiableMap(new LinkedHashMap<>(map)) : Map.of();
	}

	static <T> @Nullable List<T> sent(String name, @Nullable List<T> list) {
		Assert.noNullElements(list, () -> "'%s' must not contain null".formatted(name));
		return (list != null) ? List.copyOf(list) : null;
	}

	static @Nullable Map<String, @Nullable Object> sent(String name, @Nullable Map<String, @Nullable Object> map) {
		if (map == null) {
			return null;
		}
		map.forEach((key, value) -> Assert.notNull(key, () -> "'%s' must not contain a null key".formatted(name)));
		return Collections.unmodifiableMap(new LinkedHashMap<>(map));
	}

}
