package com.atriumn.client.ingest;

import java.nio.file.Path;

import com.atriumn.client.transfer.Content;
import org.springframework.util.Assert;

/**
 * What can be ingested in one call: a text of any size, a URL, or a file. Immutable, as
 * far as a file's content is.
 */
public sealed interface IngestSource {

	/**
	 * A text of the default tenant.
	 * @param text the text, not blank, of any size
	 * @return the source
	 */
	static IngestSource text(String text) {
		return new Text(text, TextUploadRequest.of());
	}

	/**
	 * A text with a tenant, a user, metadata or a callback.
	 * @param text the text, not blank, of any size
	 * @param request what is to be known of it
	 * @return the source
	 */
	static IngestSource text(String text, TextUploadRequest request) {
		return new Text(text, request);
	}

	/**
	 * A URL that the service fetches.
	 * @param url the URL, at most {@value UrlIngestRequest#MAX_URL_LENGTH} characters
	 * @return the source
	 */
	static IngestSource url(String url) {
		return new Url(UrlIngestRequest.of(url));
	}

	/**
	 * A URL with all that can be said of it.
	 * @param request the request
	 * @return the source
	 */
	static IngestSource url(UrlIngestRequest request) {
		return new Url(request);
	}

	/**
	 * A file of this machine, under its own name.
	 * @param file the file
	 * @return the source
	 * @throws java.io.UncheckedIOException if there is no such file
	 */
	static IngestSource file(Path file) {
		return file(String.valueOf(file.getFileName()), Content.of(file));
	}

	/**
	 * A file from anywhere, of the default tenant.
	 * @param filename the file's name, not blank
	 * @param content what is in it; its media type, where it has none of its own, is the
	 * one that the name suggests
	 * @return the source
	 */
	static IngestSource file(String filename, Content content) {
		return new File(FileUploadRequest.of(filename, content.contentTypeFor(filename)), content);
	}

	/**
	 * A file with a tenant, a user or metadata.
	 * @param request what is to be known of it; its media type wins over the content's
	 * @param content what is in it
	 * @return the source
	 */
	static IngestSource file(FileUploadRequest request, Content content) {
		return new File(request, content);
	}

	/**
	 * A text. A small one travels in the request itself, unless the request asks for what
	 * only an upload can have: a media type or a callback.
	 *
	 * @param text the text, not blank
	 * @param request what is to be known of it
	 */
	record Text(String text, TextUploadRequest request) implements IngestSource {

		public Text {
			Assert.hasText(text, "'text' must not be blank");
			Assert.notNull(request, "'request' must not be null");
		}

		/**
		 * Return whether the text travels in the request itself.
		 * @return {@code true} if it is small enough and asks for nothing else
		 */
		public boolean isInline() {
			return this.request.contentType() == null && this.request.callbackUrl() == null
					&& TextIngestRequest.fits(this.text);
		}

		/**
		 * The components, but of the text only its length.
		 */
		@Override
		public String toString() {
			return "Text[text=%d characters, request=%s]".formatted(this.text.length(), this.request);
		}

	}

	/**
	 * A URL.
	 *
	 * @param request the request
	 */
	record Url(UrlIngestRequest request) implements IngestSource {

		public Url {
			Assert.notNull(request, "'request' must not be null");
		}

	}

	/**
	 * A file.
	 *
	 * @param request what is to be known of it
	 * @param content what is in it
	 */
	record File(FileUploadRequest request, Content content) implements IngestSource {

		public File {
			Assert.notNull(request, "'request' must not be null");
			Assert.notNull(content, "'content' must not be null");
		}

	}

}
