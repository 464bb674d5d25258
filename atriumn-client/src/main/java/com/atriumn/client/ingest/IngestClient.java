package com.atriumn.client.ingest;

import java.util.List;
import java.util.stream.Stream;

import com.atriumn.client.call.CallOptions;
import com.atriumn.client.transfer.PresignedUrl;
import com.atriumn.client.transfer.TransferOptions;

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
	 * Return a client that moves content with other options and shares everything else
	 * with this one.
	 * @param options the options, in place of those of this client
	 * @return the derived client
	 */
	IngestClient withTransferOptions(TransferOptions options);

	/**
	 * Ingest anything: a small text in one request, a URL by letting the service fetch
	 * it, a large text and a file by opening an upload and sending the content. If the
	 * URL of the upload expires between two attempts, the upload is opened anew and the
	 * content item that was abandoned is deleted.
	 * @param source what to ingest
	 * @return the new content item
	 * @throws IngestionException if the content item has been made, but its content did
	 * not arrive; the exception can be resumed from
	 */
	Ingestion ingest(IngestSource source);

	/**
	 * Ingest anything, and wait until it is completed.
	 * @param source what to ingest
	 * @param options how to wait
	 * @return the completed content item
	 * @throws IngestionException if the content item has been made, but did not come to
	 * be completed; the exception can be resumed from
	 */
	ContentItem ingestAndWait(IngestSource source, WaitOptions options);

	/**
	 * Go on with an ingestion that failed. If the URL of its upload has expired, the
	 * upload is opened anew and the content item that was abandoned is deleted.
	 * @param pending the ingestion as {@link IngestionException#pending()} has it
	 * @return the content item
	 * @throws IngestionException if the content did not arrive this time either
	 */
	Ingestion resume(PendingIngestion pending);

	/**
	 * Go on with an ingestion that failed, and wait until it is completed.
	 * @param pending the ingestion as {@link IngestionException#pending()} has it
	 * @param options how to wait
	 * @return the completed content item
	 * @throws IngestionException if it did not come to be completed this time either
	 */
	ContentItem resumeAndWait(PendingIngestion pending, WaitOptions options);

	/**
	 * Ingest many items. Each has its own outcome: one that fails takes no other with it.
	 * The batch keeps to what the service tells of its rate limits, for as long as that
	 * takes; an item that is refused for the limit is sent again. When the calling thread
	 * is interrupted, or the batch's time is up, what is under way is cut off and what
	 * has been done is returned; the interrupt status stays set.
	 * @param sources what to ingest, any mix
	 * @param options how many at once, for how long, and who sees the progress
	 * @return an outcome for each item, in the order of the input
	 */
	IngestBatchResult ingestBatch(List<IngestSource> sources, BatchOptions options);

	/**
	 * Ingest many items in a thread of its own, as
	 * {@link #ingestBatch(List, BatchOptions)} does.
	 * @param sources what to ingest, any mix
	 * @param options how many at once, for how long, and who sees the progress
	 * @return the batch, which can be cancelled
	 */
	IngestBatch startBatch(List<IngestSource> sources, BatchOptions options);

	/**
	 * Wait until a content item is completed. It is looked at once a second at first,
	 * less often later, never more than 60 times a minute. A look that fails for a
	 * passing reason does not end the wait.
	 * @param id the content item's id
	 * @param options how to wait
	 * @return the completed content item
	 * @throws ContentFailedException if the service could not process it
	 * @throws ContentGoneException if it does not exist, or no longer
	 * @throws ContentTimeoutException if it was not completed in time
	 * @throws ContentInterruptedException if the thread was interrupted between two looks
	 */
	ContentItem awaitContentItem(String id, WaitOptions options);

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
	 * List the content items that pass a query page by page. Each page is fetched when
	 * the iterator is asked for it, after a pause if the service's rate limit is used up.
	 * @param query which to list, and from where on
	 * @return the pages, for any number of walks; one of them fails as unreadable if the
	 * service repeats a token, or sends 100 empty pages in a row
	 */
	Iterable<ContentPage> contentPages(ContentQuery query);

	/**
	 * List the content items that pass a query one by one. Pages are fetched as the
	 * stream is read.
	 * @param query which to list, and from where on
	 * @return the content items, lazily, failing as {@link #contentPages(ContentQuery)}
	 * does
	 */
	Stream<ContentItem> streamContentItems(ContentQuery query);

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
