package com.atriumn.client.transfer;

import java.net.URLConnection;
import java.util.Locale;
import java.util.Optional;

import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/**
 * Guesses a media type. The name decides and not the machine: what the operating system
 * guesses differs from one to the next.
 */
final class MediaTypes {

	private MediaTypes() {
	}

	static String ofFilename(String filename) {
		String name = filename.toLowerCase(Locale.ROOT);
		return MediaTypeFactory.getMediaType(name)
			.map(MediaType::toString)
			.or(() -> Optional.ofNullable(URLConnection.guessContentTypeFromName(name)))
			.orElse(MediaType.APPLICATION_OCTET_STREAM_VALUE);
	}

}
