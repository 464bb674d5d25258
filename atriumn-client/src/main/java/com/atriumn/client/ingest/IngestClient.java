package com.atriumn.client.ingest;

import com.atriumn.client.call.CallOptions;
import com.atriumn.client.transfer.PresignedUrl;

/**
 * Atriumn's ingest service: content items made from text, URLs and files.
 * <p>
 * Safe for use by many threads. Every method throws {@code AtriumnException}, or the
 * subclass that fits, when the call fails, and {@link IllegalArgumentException}, before
 * anything is sent, when an id is empty, {@code .} or {@code ..}. An id is one segment of
 * a path, whatever it holds.
 */
public interface IngestClient {

	/**
	 * Return a client that makes its calls with other options and shares everything else
	 * with this one.
	 * @param options the options, in place of those of this client
	 * @return the derived client
	 */
	IngestClient withOptions(CallOptions options);

	/**
	 * Ingest a text that goes into one request.
	 * @param request the text, at most {@value TextIngestRequest#MAX_CONTENT_BYTES} bytes
	 * of UTF-8
	 * @return the new content item
	 */
	IngestedText ingestText(TextIngestRequest request);

	/**
	 * Have the service fetch and ingest a URL.
	 * @param request the URL
	 * @return the new content item, whose status is yet to become final
	 */
	QueuedItem ingestUrl(UrlIngestRequest request);

	/**
	 * Open the upload of a text, whose size is then not limited to that of one request.
	 * @param request what will be uploaded
	 * @return the new content item, and where to upload the text
	 */
	UploadTicket requestTextUpload(TextUploadRequest request);

	/**
	 * Open the upload of a file.
	 * @param request what will be uploaded
	 * @return the new content item, and where to upload the file
	 */
	UploadTicket requestFileUpload(FileUploadRequest request);

	/**
	 * List one page of the content items that pass a query.
	 * @param query which to list, and from where on
	 * @return the page
	 */
	ContentPage listContentItems(ContentQuery query);

	/**
	 * List the first page of all content items.
	 * @return the page
	 */
	default ContentPage listContentItems() {
		return listContentItems(ContentQuery.all());
	}

	/**
	 * Get one content item.
	 * @param id the content item's id
	 * @return the content item
	 */
	ContentItem getContentItem(String id);

	/**
	 * Change what is known of a content item.
	 * @param id the content item's id
	 * @param request what to change; the rest stays as it is
	 * @return the content item as it is now
	 */
	ContentItem updateContentItem(String id, UpdateContentItemRequest request);

	/**
	 * Delete a content item.
	 * @param id the content item's id
	 */
	void deleteContentItem(String id);

	/**
	 * Ask for a URL from which an item's content can be downloaded.
	 * @param id the content item's id
	 * @return the URL, which the service keeps valid for 15 minutes
	 */
	PresignedUrl contentDownloadUrl(String id);

	/**
	 * Get the text of an item whose source is {@link SourceType#TEXT}. The service
	 * refuses it for any other.
	 * @param id the content item's id
	 * @return the text, possibly empty
	 */
	String getTextContent(String id);

	/**
	 * Replace the text of an item whose source is {@link SourceType#TEXT}.
	 * @param id the content item's id
	 * @param content the new text, at most {@value TextIngestRequest#MAX_CONTENT_BYTES}
	 * bytes of UTF-8
	 * @throws IllegalArgumentException if the text is too large
	 */
	void updateTextContent(String id, String content);

}
