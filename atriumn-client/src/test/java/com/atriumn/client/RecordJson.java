package com.atriumn.client;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rules for JSON that the records rely on, and nothing more, so that the tests of the
 * records need no client.
 */
public final class RecordJson {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.changeDefaultPropertyInclusion((value) -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.addModule(new WireModule())
		.build();

	private RecordJson() {
	}

	/**
	 * Read a record as if the JSON were an answer.
	 * @param <T> the record
	 * @param json the JSON, with single quotes
	 * @param type the record
	 * @return the record read
	 */
	public static <T> T read(String json, Class<T> type) {
		return MAPPER.readValue(json.replace('\'', '"'), type);
	}

	/**
	 * Write a request and read it back as plain maps and lists.
	 * @param request the request
	 * @return its fields as they are sent
	 */
	public static Map<String, Object> write(Object request) {
		return MAPPER.readValue(MAPPER.writeValueAsBytes(request), new TypeReference<>() {
		});
	}

}
