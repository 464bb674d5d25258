package com.atriumn.client.storage;

import java.nio.file.Path;

import com.atriumn.client.transfer.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A file to store.
 *
 * @param filename the name to store it under, not blank
 * @param content what is in it; its media type, where it has none of its own, is the one
 * that the filename suggests
 * @param tenantId the tenant it belongs to, or {@code null} to leave it to the client's
 * default tenant, and to the service where the client has none
 */
public record Upload(String filename, Content content, @Nullable String tenantId) {

	/**
	 * Check the components.
	 * @throws IllegalArgumentException if the filename is blank or the content missing
	 */
	public Upload {
		Assert.hasText(filename, "'filename' must not be blank");
		Assert.notNull(content, "'content' must not be null");
	}

	/**
	 * A file on disk, stored under its own name.
	 * @param file the file
	 * @return the upload
	 * @throws java.io.UncheckedIOException if there is no such file
	 */
	public static Upload of(Path file) {
		Content content = Content.of(file);
		return of(String.valueOf(file.getFileName()), content);
	}

	/**
	 * Content from anywhere.
	 * @param filename the name to store it under, not blank
	 * @param content what is in it
	 * @return the upload
	 */
	public static Upload of(String filename, Content content) {
		return new Upload(filename, content, null);
	}

	/**
	 * Return this upload for another tenant.
	 * @param tenantId the tenant, or {@code null} for the client's default
	 * @return the new upload
	 */
	public Upload withTenantId(@Nullable String tenantId) {
		return new Upload(this.filename, this.content, tenantId);
	}

	/**
	 * The media type to store it with.
	 * @return the content's own, else what the filename suggests
	 */
	public String contentType() {
		return this.content.contentTypeFor(this.filename);
	}

}
