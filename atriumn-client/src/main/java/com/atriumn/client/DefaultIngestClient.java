package com.atriumn.client;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.atriumn.client.call.CallOptions;
import com.atriumn.client.call.Operation;
import com.atriumn.client.ingest.BatchOptions;
import com.atriumn.client.ingest.ContentItem;
import com.atriumn.client.ingest.ContentPage;
import com.atriumn.client.ingest.ContentQuery;
import com.atriumn.client.ingest.FileUploadRequest;
import com.atriumn.client.ingest.IngestBatch;
import com.atriumn.client.ingest.IngestBatchResult;
import com.atriumn.client.ingest.IngestClient;
import com.atriumn.client.ingest.IngestSource;
import com.atriumn.client.ingest.IngestedText;
import com.atriumn.client.ingest.Ingestion;
import com.atriumn.client.ingest.PendingIngestion;
import com.atriumn.client.ingest.QueuedItem;
import com.atriumn.client.ingest.TextIngestRequest;
import com.atriumn.client.ingest.TextUploadRequest;
import com.atriumn.client.ingest.UpdateContentItemRequest;
import com.atriumn.client.ingest.UploadTicket;
import com.atriumn.client.ingest.UrlIngestRequest;
import com.atriumn.client.ingest.WaitOptions;
import com.atriumn.client.transfer.PresignedUrl;
import com.atriumn.client.transfer.TransferOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * The ingest service over HTTP.
 */
final class DefaultIngestClient implements IngestClient {

	private final ServiceCalls calls;

	DefaultIngestClient(ServiceCalls calls) {
		this.calls = calls;
	}

	@Override
	public IngestClient withOptions(CallOptions options) {
		return new DefaultIngestClient(this.calls.with(options));
	}

	@Override
	public IngestClient withTransferOptions(TransferOptions options) {
		return new DefaultIngestClient(this.calls.with(options));
	}

	@Override
	public Ingestion ingest(IngestSource source) {
		return flow().run(source);
	}

	@Override
	public ContentItem ingestAndWait(IngestSource source, WaitOptions options) {
		return flow().await(ingest(source), source, options);
	}

	@Override
	public Ingestion resume(PendingIngestion pending) {
		return flow().resume(pending);
	}

	@Override
	public ContentItem resumeAndWait(PendingIngestion pending, WaitOptions options) {
		return flow().await(resume(pending), pending.source(), options);
	}

	@Override
	public ContentItem awaitContentItem(String id, WaitOptions options) {
		return new ContentWait(this.calls, id, options).await();
	}

	@Override
	public IngestBatchResult ingestBatch(List<IngestSource> sources, BatchOptions options) {
		return batch(sources, options).run();
	}

	@Override
	public IngestBatch startBatch(List<IngestSource> sources, BatchOptions options) {
		return BackgroundBatch.start(batch(sources, options));
	}

	@Override
	public IngestedText ingestText(TextIngestRequest request) {
		String tenantId = tenantFor(request.tenantId());
		TextIngestRequest body = (tenantId != null) ? request.withTenantId(tenantId) : request;
		return this.calls.to(Operation.INGEST_TEXT).body(body).as(IngestedText.class);
	}

	@Override
	public QueuedItem ingestUrl(UrlIngestRequest request) {
		String tenantId = tenantFor(request.tenantId());
		UrlIngestRequest body = (tenantId != null) ? request.withTenantId(tenantId) : request;
		return this.calls.to(Operation.INGEST_URL).body(body).as(QueuedItem.class);
	}

	@Override
	public UploadTicket requestTextUpload(TextUploadRequest request) {
		String tenantId = tenantFor(request.tenantId());
		TextUploadRequest body = (tenantId != null) ? request.withTenantId(tenantId) : request;
		return this.calls.to(Operation.REQUEST_TEXT_UPLOAD).body(body).as(UploadTicket.class);
	}

	@Override
	public UploadTicket requestFileUpload(FileUploadRequest request) {
		String tenantId = tenantFor(request.tenantId());
		FileUploadRequest body = (tenantId != null) ? request.withTenantId(tenantId) : request;
		return this.calls.to(Operation.REQUEST_FILE_UPLOAD).body(body).as(UploadTicket.class);
	}

	@Override
	public ContentPage listContentItems(ContentQuery query) {
		return this.calls.to(Operation.LIST_CONTENT_ITEMS)
			.query("status", query.status())
			.query("sourceType", query.sourceType())
			.query("limit", query.limit())
			.query("nextToken", query.nextToken())
			.as(ContentPage.class);
	}

	@Override
	public Iterable<ContentPage> contentPages(ContentQuery query) {
		return pages(query);
	}

	@Override
	public Stream<ContentItem> streamContentItems(ContentQuery query) {
		return pages(query).stream().flatMap((page) -> page.items().stream());
	}

	@Override
	public ContentItem getContentItem(String id) {
		return this.calls.to(Operation.GET_CONTENT_ITEM).id(id).as(ContentItem.class);
	}

	@Override
	public ContentItem updateContentItem(String id, UpdateContentItemRequest request) {
		return this.calls.to(Operation.UPDATE_CONTENT_ITEM).id(id).body(request).as(ContentItem.class);
	}

	@Override
	public void deleteContentItem(String id) {
		this.calls.to(Operation.DELETE_CONTENT_ITEM).id(id).run();
	}

	@Override
	public PresignedUrl contentDownloadUrl(String id) {
		return this.calls.to(Operation.CONTENT_DOWNLOAD_URL).id(id).as(ContentUrl.class).downloadUrl();
	}

	@Override
	public String getTextContent(String id) {
		return this.calls.to(Operation.GET_TEXT_CONTENT).id(id).as(TextContent.class).content();
	}

	@Override
	public void updateTextContent(String id, String content) {
		Assert.notNull(content, "'content' must not be null");
		this.calls.to(Operation.UPDATE_TEXT_CONTENT).id(id).body(new TextContent(content)).run();
	}

	private BatchRun batch(List<IngestSource> sources, BatchOptions options) {
		return new BatchRun(sources, options, flow(), this.calls.pipeline());
	}

	private IngestFlow flow() {
		return new IngestFlow(this, new DefaultStorageClient(this.calls)::uploadTo);
	}

	private Pages<ContentPage> pages(ContentQuery query) {
		return new Pages<>(Operation.LIST_CONTENT_ITEMS, query.nextToken(), (token) -> {
			RatePause.before(Operation.LIST_CONTENT_ITEMS, this.calls.pipeline());
			return listContentItems(query.withNextToken(token));
		}, ContentPage::items, ContentPage::nextToken);
	}

	private @Nullable String tenantFor(@Nullable String requested) {
		return (requested != null) ? null : this.calls.tenantId();
	}

	record ContentUrl(PresignedUrl downloadUrl) {

		ContentUrl {
			Assert.notNull(downloadUrl, "The answer has no URL");
		}

	}

	private record TextContent(String content) {

		TextContent {
			content = (content != null) ? content : "";
		}

	}

}
