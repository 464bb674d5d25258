package com.atriumn.client;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.atriumn.client.http.TransportResponse;
import com.atriumn.client.transfer.Content;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of the wire. It has a mapper of its own, because what goes over the wire is a
 * matter of the contract and must not change with the application's settings.
 */
final class Json {

	// The largest answer of the contract is a text; 1 MB of it can be ingested at once.
	private static final long MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

	private final JsonMapper mapper = JsonMapper.builder(factory())
		.changeDefaultPropertyInclusion((value) -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.addModule(new WireModule())
		.build();

	private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

	Content content(Object value) {
		return Content.of("application/json", this.mapper.writeValueAsBytes(value));
	}

	<T> T read(TransportResponse response, Class<T> type) throws IOException, UnreadableBodyException {
		BodyPrefix body = new BodyPrefix(response.body());
		try {
			T value = reader(type).readValue(body);
			if (value == null) {
				throw new UnreadableBodyException("the response body is empty", body.toString());
			}
			return value;
		}
		catch (JacksonIOException ex) {
			throw ex.getCause();
		}
		catch (JacksonException ex) {
			throw new UnreadableBodyException(describe(ex, type), body.toString());
		}
	}

	/**
	 * Read a document that may be anything.
	 * @return the document, or {@code null} if the text is not JSON
	 */
	@Nullable JsonNode tree(String text) {
		try {
			return this.mapper.readTree(text);
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private ObjectReader reader(Class<?> type) {
		return this.readers.computeIfAbsent(type, this.mapper::readerFor);
	}

	private static JsonFactory factory() {
		return JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder().maxDocumentLength(MAX_DOCUMENT_BYTES).build())
			.build();
	}

	/**
	 * Jackson's own message repeats parts of the document, which may hold a token.
	 */
	private static String describe(JacksonException ex, Class<?> type) {
		TokenStreamLocation location = ex.getLocation();
		String where = (location != null && location.getLineNr() > 0)
				? " at line " + location.getLineNr() + ", column " + location.getColumnNr() : "";
		return "the response body is not a readable " + type.getSimpleName() + where + " ("
				+ ex.getClass().getSimpleName() + ")";
	}

}
