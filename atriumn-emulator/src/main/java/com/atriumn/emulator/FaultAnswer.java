package com.atriumn.emulator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The answer of a scripted fault. What is said of it holds for the calls that come after.
 */
public final class FaultAnswer {

	private final Map<String, String> headers = new LinkedHashMap<>();

	private Function<EmulatedOperation, Answer> body;

	private final int status;

	FaultAnswer(int status) {
		this.status = status;
		this.body = (operation) -> error(operation, Errors.codeOf(status), "A scripted fault");
	}

	/**
	 * Send {@code Retry-After} in seconds.
	 * @param delay the delay; parts of a second are rounded up
	 * @return this
	 */
	public FaultAnswer retryAfter(Duration delay) {
		return header("Retry-After", Long.toString(delay.plusNanos(999_999_999).toSeconds()));
	}

	/**
	 * Send {@code Retry-After} as a date.
	 * @param date the date; parts of a second are cut off
	 * @return this
	 */
	public FaultAnswer retryAfter(Instant date) {
		return header("Retry-After", DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atZone(ZoneOffset.UTC)));
	}

	/**
	 * Send a header.
	 * @param name the name
	 * @param value the value
	 * @return this
	 */
	public synchronized FaultAnswer header(String name, String value) {
		this.headers.put(name, value);
		return this;
	}

	/**
	 * Send an error body in the operation's form.
	 * @param code the error's code
	 * @param description its description
	 * @return this
	 */
	public synchronized FaultAnswer error(String code, String description) {
		this.body = (operation) -> error(operation, code, description);
		return this;
	}

	/**
	 * Send a body of any kind, as a proxy would.
	 * @param contentType its media type
	 * @param body the body, sent as UTF-8; may be empty
	 * @return this
	 */
	public synchronized FaultAnswer body(String contentType, String body) {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		this.body = (operation) -> Answer.of(this.status, contentType, bytes);
		return this;
	}

	synchronized Answer toAnswer(EmulatedOperation operation) {
		Answer answer = this.body.apply(operation);
		for (Map.Entry<String, String> header : this.headers.entrySet()) {
			answer = answer.header(header.getKey(), header.getValue());
		}
		return answer;
	}

	private Answer error(EmulatedOperation operation, String code, String description) {
		return Errors.answer(operation, new ApiError(this.status, code, description));
	}

}
