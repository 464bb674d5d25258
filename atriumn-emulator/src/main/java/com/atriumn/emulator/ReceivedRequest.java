package com.atriumn.emulator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A request the emulator received. Its textual form holds no header but their names and
 * no query, since both may carry secrets.
 *
 * @param operation the operation, {@code null} if method and path belong to none
 * @param method the HTTP method
 * @param path the path, still escaped
 * @param query the query parameters, decoded
 * @param headers the headers by name, as they were written
 * @param status the status answered, 0 if the answer was lost
 * @param time when it was received, by the emulator's clock
 */
public record ReceivedRequest(@Nullable EmulatedOperation operation, String method, String path,
		Map<String, List<String>> query, Map<String, List<String>> headers, int status, Instant time) {

	/**
	 * The first value of a header.
	 * @param name the header's name, in any case
	 * @return the value, or empty if the request has no such header
	 */
	public Optional<String> header(String name) {
		return this.headers.entrySet()
			.stream()
			.filter((header) -> header.getKey().equalsIgnoreCase(name))
			.flatMap((header) -> header.getValue().stream())
			.findFirst();
	}

	@Override
	public String toString() {
		return "%s %s -> %d at %s %s".formatted(this.method, this.path, this.status, this.time, this.headers.keySet());
	}

}
