package com.atriumn.client.ingest;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ContentQuery}.
 */
class ContentQueryTests {

	@Test
	void filtersNothingUnlessTold() {
		assertThat(ContentQuery.builder().build()).isEqualTo(ContentQuery.all())
			.isEqualTo(new ContentQuery(null, null, null, null));
	}

	@Test
	void changesNothingButThePage() {
		ContentQuery query = ContentQuery.builder()
			.status(ContentStatus.ERROR)
			.sourceType(SourceType.URL)
			.limit(10)
			.nextToken("1")
			.build();
		assertThat(query.withNextToken("2")).isEqualTo(new ContentQuery(ContentStatus.ERROR, SourceType.URL, 10, "2"));
		assertThat(query.withNextToken(null).nextToken()).isNull();
	}

}
