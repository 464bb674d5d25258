package com.atriumn.client.storage;

import com.atriumn.client.transfer.PresignedUrl;
import org.springframework.util.Assert;

/**
 * Where to download a file. An answer without a URL is of no use to anyone: it cannot
 * become this record and fails the call as unreadable.
 *
 * @param downloadUrl the URL to get the file from
 * @param httpMethod the HTTP method to get it with, {@code GET}; empty if the answer held
 * none
 */
public record DownloadUrl(PresignedUrl downloadUrl, String httpMethod) {

	/**
	 * Check the components.
	 * @throws IllegalArgumentException if the URL is missing
	 */
	public DownloadUrl {
		Assert.notNull(downloadUrl, "'downloadUrl' must not be null");
		httpMethod = (httpMethod != null) ? httpMethod : "";
	}

}
