package com.atriumn.client;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

import com.atriumn.client.credentials.Secret;
import com.atriumn.client.transfer.PresignedUrl;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * The types that are on the wire what they are nowhere else: secrets and pre-signed URLs
 * in full, and timestamps that may be anything.
 */
final class WireModule extends SimpleModule {

	private static final long serialVersionUID = 1L;

	WireModule() {
		addSerializer(new SecretSerializer());
		addDeserializer(Secret.class, new SecretDeserializer());
		addDeserializer(PresignedUrl.class, new PresignedUrlDeserializer());
		addDeserializer(Instant.class, new InstantDeserializer());
	}

	private static final class SecretSerializer extends StdSerializer<Secret> {

		private SecretSerializer() {
			super(Secret.class);
		}

		@Override
		public void serialize(Secret secret, JsonGenerator json, SerializationContext context) {
			json.writeString(secret.reveal());
		}

	}

	private static final class SecretDeserializer extends StdDeserializer<Secret> {

		private SecretDeserializer() {
			super(Secret.class);
		}

		@Override
		public Secret deserialize(JsonParser json, DeserializationContext context) {
			return Secret.of(text(json, context, Secret.class));
		}

	}

	private static final class PresignedUrlDeserializer extends StdDeserializer<PresignedUrl> {

		private PresignedUrlDeserializer() {
			super(PresignedUrl.class);
		}

		@Override
		public PresignedUrl deserialize(JsonParser json, DeserializationContext context) {
			try {
				return PresignedUrl.of(text(json, context, PresignedUrl.class));
			}
			catch (IllegalArgumentException ex) {
				return context.reportInputMismatch(this, "not a pre-signed URL");
			}
		}

	}

	/**
	 * A timestamp that cannot be read is worth less than the object it stands in.
	 */
	private static final class InstantDeserializer extends StdDeserializer<Instant> {

		private InstantDeserializer() {
			super(Instant.class);
		}

		@Override
		public @Nullable Instant deserialize(JsonParser json, DeserializationContext context) {
			if (json.currentToken() != JsonToken.VALUE_STRING) {
				json.skipChildren();
				return null;
			}
			try {
				return OffsetDateTime.parse(json.getString().strip()).toInstant();
			}
			catch (DateTimeException ex) {
				return null;
			}
		}

	}

	private static String text(JsonParser json, DeserializationContext context, Class<?> type) {
		if (json.currentToken() != JsonToken.VALUE_STRING) {
			return context.reportInputMismatch(type, "not a string");
		}
		return json.getString();
	}

}
