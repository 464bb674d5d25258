package com.atriumn.emulator;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.Nulls;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.PropertyNamingStrategy;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two casings on the wire: auth writes snake_case, the other services camelCase. A
 * field without a value is left out; a list or map that holds a null is no valid body.
 */
final class Json {

	static final Json SNAKE_CASE = new Json(PropertyNamingStrategies.SNAKE_CASE);

	static final Json CAMEL_CASE = new Json(PropertyNamingStrategies.LOWER_CAMEL_CASE);

	private final JsonMapper mapper;

	private Json(PropertyNamingStrategy naming) {
		this.mapper = JsonMapper.builder()
			.propertyNamingStrategy(naming)
			.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(Include.NON_NULL))
			.changeDefaultNullHandling((nulls) -> nulls.withContentNulls(Nulls.FAIL))
			.build();
	}

	<T> T read(byte[] body, Class<T> type) {
		try {
			T value = this.mapper.readValue(body, type);
			if (value != null) {
				return value;
			}
		}
		catch (JacksonException ex) {
			// falls through to the one answer for every unreadable body
		}
		throw ApiError.invalid("The body is not the JSON object this operation takes");
	}

	Answer answer(int status, Object value) {
		return Answer.of(status, "application/json", this.mapper.writeValueAsBytes(value));
	}

}
