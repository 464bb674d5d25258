package com.atriumn.client;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

import com.atriumn.client.ai.CreatePromptRequest;
import com.atriumn.client.ai.Prompt;
import com.atriumn.client.ai.PromptQuery;
import com.atriumn.client.call.Operation;
import com.atriumn.client.error.AtriumnUnreadableResponseException;
import com.atriumn.client.ingest.ContentItem;
import com.atriumn.client.ingest.ContentPage;
import com.atriumn.client.ingest.ContentQuery;
import com.atriumn.client.ingest.ContentStatus;
import com.atriumn.client.ingest.IngestSource;
import com.atriumn.client.ingest.SourceType;
import com.atriumn.emulator.AtriumnEmulator;
import com.atriumn.emulator.EmulatedOperation;
import com.github.tomakehurst.wiremock.client.WireMock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Lists are walked lazily, and every walk ends.
 */
class PagesTests {

	private static final ContentQuery PAGES_OF_TWO = ContentQuery.builder().limit(2).build();

	private final TestTime time = new TestTime();

	private AtriumnEmulator emulator = AtriumnEmulator.builder().clock(this.time).start();

	private AtriumnClient client = client(this.emulator);

	@AfterEach
	void stop() {
		this.client.close();
		this.emulator.close();
	}

	@Test
	void streamsAllItemsOfAllPages() {
		List<String> ids = texts(5);
		assertThat(this.client.ingest().streamContentItems(PAGES_OF_TWO)).extracting(ContentItem::id)
			.containsExactlyElementsOf(ids);
		assertThat(lists()).isEqualTo(3);
	}

	@Test
	void fetchesNoPageThatNobodyReads() {
		List<String> ids = texts(5);
		assertThat(this.client.ingest().streamContentItems(PAGES_OF_TWO).limit(2)).extracting(ContentItem::id)
			.containsExactlyElementsOf(ids.subList(0, 2));
		assertThat(lists()).isOne();
	}

	@Test
	void iteratesPageByPageAsOftenAsAsked() {
		texts(3);
		Iterable<ContentPage> pages = this.client.ingest().contentPages(PAGES_OF_TWO);
		assertThat(lists()).isZero();
		assertThat(pages).extracting((page) -> page.items().size()).containsExactly(2, 1);
		assertThat(pages).hasSize(2);
	}

	@Test
	void goesOnFromAToken() {
		List<String> ids = texts(3);
		Iterator<ContentPage> pages = this.client.ingest().contentPages(PAGES_OF_TWO).iterator();
		ContentQuery rest = PAGES_OF_TWO.withNextToken(pages.next().nextToken());
		assertThat(this.client.ingest().streamContentItems(rest)).extracting(ContentItem::id)
			.containsExactly(ids.get(2));
	}

	@Test
	void sendsTheFiltersWithEveryPage() {
		texts(3);
		this.client.ingest().ingest(IngestSource.url("https://example.com/"));
		ContentQuery query = ContentQuery.builder()
			.limit(2)
			.sourceType(SourceType.TEXT)
			.status(ContentStatus.COMPLETED)
			.build();
		assertThat(this.client.ingest().streamContentItems(query)).hasSize(3);
	}

	@Test
	void streamsPrompts() {
		IntStream.range(0, 5)
			.forEach((i) -> this.client.ai().createPrompt(CreatePromptRequest.of("p" + i, "template")));
		PromptQuery query = PromptQuery.builder().maxResults(2).build();
		assertThat(this.client.ai().streamPrompts(query)).extracting(Prompt::name)
			.containsExactly("p0", "p1", "p2", "p3", "p4");
		assertThat(this.client.ai().promptPages(query)).hasSize(3);
	}

	@Test
	void aRepeatedTokenEndsTheWalk() {
		answer("{\"items\": [{\"id\": \"a\"}], \"nextToken\": \"again\"}");
		assertThatExceptionOfType(AtriumnUnreadableResponseException.class)
			.isThrownBy(() -> this.client.ingest().streamContentItems(ContentQuery.all()).count())
			.withMessageContaining("listContentItems")
			.withMessageContaining("the service repeated the page token 'again'");
		this.emulator.wireMock().verify(2, WireMock.getRequestedFor(urlPathEqualTo("/content")));
	}

	@Test
	void aRepeatedTokenEndsTheWalkThatBeganWithIt() {
		answer("{\"items\": [{\"id\": \"a\"}], \"nextToken\": \"again\"}");
		assertThatExceptionOfType(AtriumnUnreadableResponseException.class).isThrownBy(() -> this.client.ingest()
			.streamContentItems(ContentQuery.builder().nextToken("again").build())
			.count());
		this.emulator.wireMock().verify(1, WireMock.getRequestedFor(urlPathEqualTo("/content")));
	}

	@Test
	void emptyPagesWithEverNewTokensEndTheWalk() {
		Pages<Integer> pages = emptyPages(Integer.MAX_VALUE);
		assertThatExceptionOfType(AtriumnUnreadableResponseException.class).isThrownBy(() -> pages.stream().count())
			.withMessageContaining("100 pages in a row were empty")
			.withMessageContaining("'100'");
	}

	@Test
	void someEmptyPagesDoNotEndTheWalk() {
		assertThat(emptyPages(50)).hasSize(50);
	}

	@Test
	void waitsForTheNextWindowOfTheRateLimit() {
		stop();
		this.emulator = AtriumnEmulator.builder().clock(this.time).rateLimits(true).start();
		this.client = client(this.emulator);
		texts(20);
		this.time.advance(Duration.ofMinutes(1));
		texts(20);
		assertThat(this.client.ingest().streamContentItems(ContentQuery.builder().limit(1).build())).hasSize(40);
		assertThat(this.emulator.requests(EmulatedOperation.LIST_CONTENT_ITEMS)).extracting("status").containsOnly(200);
	}

	private Pages<Integer> emptyPages(int last) {
		return new Pages<>(Operation.LIST_CONTENT_ITEMS, null,
				(token) -> (token != null) ? Integer.parseInt(token) + 1 : 1, (page) -> List.of(),
				(page) -> (page < last) ? page.toString() : null);
	}

	private List<String> texts(int count) {
		return IntStream.range(0, count)
			.mapToObj((i) -> this.client.ingest().ingest(IngestSource.text("text " + i)).id())
			.toList();
	}

	private void answer(String json) {
		this.emulator.wireMock().stubFor(get(urlPathEqualTo("/content")).willReturn(okJson(json)));
	}

	private int lists() {
		return this.emulator.requestCount(EmulatedOperation.LIST_CONTENT_ITEMS);
	}

	private AtriumnClient client(AtriumnEmulator emulator) {
		return AtriumnClient.builder().baseUrl(emulator.baseUrl()).apiKey(emulator.apiKey()).time(this.time).build();
	}

}
