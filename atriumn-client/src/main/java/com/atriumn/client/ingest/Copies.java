package com.atriumn.client.ingest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * Unmodifiable copies for this package's records. An answer is read leniently: what is
 * missing becomes empty and nulls are dropped, so that no answer can break a record. A
 * request is the caller's: nulls in it are refused.
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

	static Map<String, String> received(@Nullable Map<String, String> map) {
		if (map == null) {
			return Map.of();
		}
		Map<String, String> copy = new LinkedHashMap<>(map);
		copy.values().removeIf(Objects::isNull);
		return Collections.unmodifiableMap(copy);
	}

	static @Nullable Map<String, String> sent(String name, @Nullable Map<String, String> map) {
		if (map == null) {
			return null;
		}
		map.forEach((key, value) -> Assert.isTrue(key != null && value != null,
				() -> "'%s' must not contain null".formatted(name)));
		return Collections.unmodifiableMap(new LinkedHashMap<>(map));
	}

}
