package com.atriumn.client.transfer;

import java.net.URI;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A URL to object storage that carries its own permission in its query: whoever has it
 * may use it until it expires. Like a secret it shows itself only when asked:
 * {@link #toString()} leaves the query out.
 */
public final class PresignedUrl {

	private final URI uri;

	private PresignedUrl(URI uri) {
		this.uri = uri;
	}

	/**
	 * Wrap a pre-signed URL.
	 * @param url an absolute http or https URL
	 * @return the pre-signed URL
	 * @throws IllegalArgumentException if the URL is not an absolute http or https URL;
	 * the message does not repeat it
	 */
	public static PresignedUrl of(String url) {
		return new PresignedUrl(parse(url));
	}

	/**
	 * Return the whole URL, its query included. Call this only where the URL is used.
	 * @return the URL
	 */
	public URI reveal() {
		return this.uri;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof PresignedUrl that && this.uri.equals(that.uri);
	}

	@Override
	public int hashCode() {
		return this.uri.hashCode();
	}

	/**
	 * The URL up to its query.
	 */
	@Override
	@JsonValue
	public String toString() {
		String masked = this.uri.getScheme() + "://" + this.uri.getRawAuthority() + this.uri.getRawPath();
		return (this.uri.getRawQuery() != null) ? masked + "?******" : masked;
	}

	private static URI parse(String url) {
		Assert.hasText(url, "'url' must not be blank");
		URI uri;
		try {
			uri = URI.create(url);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("'url' is not a valid pre-signed URL");
		}
		boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
		Assert.isTrue(http && uri.getHost() != null && uri.getRawUserInfo() == null,
				"'url' must be an absolute http or https URL");
		return uri;
	}

}
