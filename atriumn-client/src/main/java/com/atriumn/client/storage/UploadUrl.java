package com.atriumn.client.storage;

import com.atriumn.client.transfer.PresignedUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * Where to upload a file. An answer without a URL is of no use to anyone: it cannot
 * become this record and fails the call as unreadable.
 *
 * @param uploadUrl the URL to send the file to
 * @param s3Key the key under which the file will be stored, or {@code null} if the
 * service does not say
 * @param httpMethod the HTTP method to send it with, {@code PUT}; empty if the answer
 * held none
 */
public record UploadUrl(PresignedUrl uploadUrl, @Nullable String s3Key, String httpMethod) {

	/**
	 * Check the components.
	 * @throws IllegalArgumentException if the URL is missing
	 */
	public UploadUrl {
		Assert.notNull(uploadUrl, "'uploadUrl' must not be null");
		httpMethod = (httpMethod != null) ? httpMethod : "";
	}

}
