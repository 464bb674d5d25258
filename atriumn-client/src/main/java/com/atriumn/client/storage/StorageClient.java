package com.atriumn.client.storage;

import com.atriumn.client.call.CallOptions;
import com.atriumn.client.transfer.Content;
import com.atriumn.client.transfer.Download;
import com.atriumn.client.transfer.PresignedUrl;

/**
 * Atriumn's storage service: pre-signed URLs for object storage.
 * <p>
 * Safe for use by many threads. Every method throws {@code AtriumnException}, or the
 * subclass that fits, when the call fails, and {@link IllegalArgumentException}, before
 * anything is sent, when a required text is blank.
 */
public interface StorageClient {

	/**
	 * Return a client that makes its calls with other options and shares everything else
	 * with this one.
	 * @param options the options, in place of those of this client
	 * @return the derived client
	 */
	StorageClient withOptions(CallOptions options);

	/**
	 * Ask for a URL to which one file can be uploaded.
	 * @param request what will be uploaded
	 * @return the URL, which the service keeps valid for 15 minutes
	 */
	UploadUrl generateUploadUrl(UploadUrlRequest request);

	/**
	 * Ask for a URL from which a stored file can be downloaded.
	 * @param s3Key the whole key, tenant prefix included, not blank
	 * @return the URL, which the service keeps valid for 15 minutes
	 */
	DownloadUrl generateDownloadUrl(String s3Key);

	/**
	 * Put content to a pre-signed URL. No credentials travel with it: the URL is its own
	 * permission.
	 * @param url where to put it
	 * @param content the content, with the media type the URL was made for
	 */
	void uploadTo(PresignedUrl url, Content content);

	/**
	 * Get content from a pre-signed URL. No credentials travel with the request.
	 * @param url where to get it
	 * @return the content, which the caller closes
	 */
	Download downloadFrom(PresignedUrl url);

}
