package com.atriumn.client;

import java.util.List;

import com.atriumn.client.ai.PromptQuery;
import com.atriumn.client.ingest.ContentQuery;
import com.atriumn.client.ingest.ContentStatus;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What callers put into paths and queries goes over the wire as it is meant.
 */
class IdsAndQueriesTests {

	private WireMockServer server;

	private AtriumnClient client;

	@BeforeEach
	void start() {
		this.server = new WireMockServer(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
		this.server.start();
		this.server.stubFor(any(anyUrl()).willReturn(okJson("{}")));
		this.client = AtriumnClient.builder().baseUrl(this.server.baseUrl() + "/base/").apiKey("key").build();
	}

	@AfterEach
	void stop() {
		this.client.close();
		this.server.stop();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			../auth/me          | ..%2Fauth%2Fme
			a/b                 | a%2Fb
			a b                 | a%20b
			a+b                 | a%2Bb
			%2e%2e              | %252e%252e
			x?y=1#z             | x%3Fy%3D1%23z
			;jsessionid=1       | %3Bjsessionid%3D1
			{id}                | %7Bid%7D
			ä☃                  | %C3%A4%E2%98%83
			\\..\\              | %5C..%5C
			...                 | ...
			""")
	void anIdIsOneSegmentWhateverItHolds(String id, String segment) {
		this.client.ingest().getContentItem(id);
		assertThat(requestedUrl()).isEqualTo("/base/content/" + segment);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ".", ".." })
	void refusesIdsThatMeanAnotherPlaceBeforeAnythingIsSent(String id) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.ingest().getContentItem(id))
			.withMessageContaining("'id'");
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.auth().deleteCredential(id));
		assertThatIllegalArgumentException().isThrownBy(() -> this.client.ai().getPrompt(id));
		assertThat(this.server.getAllServeEvents()).isEmpty();
	}

	@Test
	void queryValuesAreEncodedOnce() {
		this.client.ingest()
			.listContentItems(ContentQuery.builder().status(ContentStatus.of("A&B=%20+ ä")).nextToken("a/b==").build());
		assertThat(requestedUrl()).isEqualTo("/base/content?status=A%26B%3D%2520%2B%20%C3%A4&nextToken=a%2Fb%3D%3D");
	}

	@Test
	void listsAreSentAsRepeatedParameters() {
		this.client.ai().listPrompts(PromptQuery.builder().tags(List.of("a", "b c")).maxResults(5).build());
		assertThat(requestedUrl()).isEqualTo("/base/prompts?tags=a&tags=b%20c&maxResults=5");
	}

	private String requestedUrl() {
		return this.server.getAllServeEvents().get(0).getRequest().getUrl();
	}

}
