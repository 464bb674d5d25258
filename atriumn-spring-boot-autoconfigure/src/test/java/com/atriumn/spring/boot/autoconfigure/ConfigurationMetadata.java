package com.atriumn.spring.boot.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The metadata of the properties, as the annotation processor made it.
 */
public final class ConfigurationMetadata {

	private ConfigurationMetadata() {
	}

	public static List<Property> properties() {
		String resource = "/META-INF/spring-configuration-metadata.json";
		try (InputStream in = AtriumnProperties.class.getResourceAsStream(resource)) {
			JsonNode properties = new JsonMapper().readTree(in).get("properties");
			return StreamSupport.stream(properties.spliterator(), false).map(ConfigurationMetadata::property).toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Property property(JsonNode json) {
		return new Property(json.get("name").stringValue(), json.path("type").asString(""),
				json.path("description").asString(""), json.path("defaultValue").asString(""));
	}

	public record Property(String name, String type, String description, String defaultValue) {
	}

}
