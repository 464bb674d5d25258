package com.atriumn.client.storage;

import java.nio.file.Path;

import com.atriumn.client.call.CallOptions;
import com.atriumn.client.transfer.Content;
import com.atriumn.client.transfer.Download;
import com.atriumn.client.transfer.PresignedUrl;
import com.atriumn.client.transfer.TransferOptions;

/**
 * Atriumn's storage service: files in object storage, behind pre-signed URLs.
 * <p>
 * Uploads and downloads stream: nothing but a small buffer is in memory at once. They are
 * bounded by {@link TransferOptions} and not by the timeout of a call. One that fails on
 * the way is made again from its beginning, with a fresh URL if the old one has expired
 * meanwhile. What goes wrong with a file of this machine is an
 * {@link java.io.UncheckedIOException}.
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
	 * Return a client that moves content with other options and shares everything else
	 * with this one.
	 * @param options the options, in place of those of this client
	 * @return the derived client
	 */
	StorageClient withTransferOptions(TransferOptions options);

	/**
	 * Store a file: ask for a URL and send the content there.
	 * @param upload the file
	 * @return the key under which it is stored
	 * @throws IllegalStateException if the content ends before its length
	 */
	String upload(Upload upload);

	/**
	 * Store a file of this machine under its own name.
	 * @param file the file
	 * @return the key under which it is stored
	 */
	default String upload(Path file) {
		return upload(Upload.of(file));
	}

	/**
	 * Fetch a stored file into a file of this machine. The file appears, or is replaced,
	 * at once when all of its content has arrived, and not at all if that fails.
	 * @param s3Key the whole key, tenant prefix included, not blank
	 * @param target where to put it, in a directory that exists
	 */
	void download(String s3Key, Path target);

	/**
	 * Fetch a stored file as it is read. Only what happens before the first byte is tried
	 * again; later the stream throws an {@link java.io.IOException}.
	 * @param s3Key the whole key, tenant prefix included, not blank
	 * @return the content, which the caller closes
	 */
	Download open(String s3Key);

	/**
	 * Fetch a stored file into memory.
	 * @param s3Key the whole key, tenant prefix included, not blank
	 * @param limit how many bytes it may have; a larger one fails the call as unreadable
	 * @return the content
	 */
	byte[] downloadBytes(String s3Key, int limit);

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
	 * @param content the content, with the media type the URL was made for; without one
	 * it is sent as {@code application/octet-stream}
	 */
	void uploadTo(PresignedUrl url, Content content);

	/**
	 * Get content from a pre-signed URL. No credentials travel with the request.
	 * @param url where to get it
	 * @return the content, which the caller closes
	 */
	Download downloadFrom(PresignedUrl url);

}
