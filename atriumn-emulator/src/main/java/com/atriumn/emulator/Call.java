package com.atriumn.emulator;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A request that was matched to an operation.
 *
 * @param operation the operation
 * @param id the decoded id of the path, or the key of an object; empty where the path has
 * none
 * @param request the request itself
 * @param caller who calls; {@code null} where the operation asks for no token
 */
record Call(EmulatedOperation operation, String id, HttpRequest request, @Nullable Grant caller) {

	Call by(@Nullable Grant caller) {
		return new Call(this.operation, this.id, this.request, caller);
	}

	Grant grant() {
		if (this.caller == null) {
			throw new IllegalStateException(this.operation + " takes no token");
		}
		return this.caller;
	}

	<T> T body(Json json, Class<T> type) {
		return json.read(this.request.body(), type);
	}

	@Nullable String query(String name) {
		List<String> values = queryValues(name);
		return values.isEmpty() ? null : values.get(0);
	}

	List<String> queryValues(String name) {
		return query().getOrDefault(name, List.of());
	}

	Map<String, List<String>> query() {
		return this.request.query();
	}

	int limit(String name) {
		String value = query(name);
		if (value == null) {
			return Page.DEFAULT_SIZE;
		}
		if (!value.matches("[1-9]\\d{0,8}")) {
			throw ApiError.invalid("'" + name + "' must be a positive number");
		}
		return Math.min(Integer.parseInt(value), Page.LARGEST_SIZE);
	}

}
