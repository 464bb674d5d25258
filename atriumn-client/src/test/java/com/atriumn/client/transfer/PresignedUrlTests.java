package com.atriumn.client.transfer;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PresignedUrlTests {

	private static final String URL = "https://bucket.example:8443/a%20b/c?X-Amz-Signature=canary-77a1&partNumber=1";

	private final PresignedUrl url = PresignedUrl.of(URL);

	@Test
	void showsItsQueryOnlyWhenAsked() {
		assertThat(this.url.reveal()).isEqualTo(URI.create(URL));
		assertThat(this.url).hasToString("https://bucket.example:8443/a%20b/c?******");
	}

	@Test
	void hidesItsQueryInJson() {
		assertThat(JsonMapper.builder().build().writeValueAsString(this.url))
			.isEqualTo("\"https://bucket.example:8443/a%20b/c?******\"");
	}

	@Test
	void showsUrlWithoutQueryAsItIs() {
		assertThat(PresignedUrl.of("http://localhost/a")).hasToString("http://localhost/a");
	}

	@Test
	void hidesFragment() {
		assertThat(PresignedUrl.of("https://bucket.example/a#canary").toString()).doesNotContain("canary");
	}

	@Test
	void isEqualToTheSameUrl() {
		assertThat(this.url).isEqualTo(PresignedUrl.of(URL)).hasSameHashCodeAs(PresignedUrl.of(URL));
		assertThat(this.url).isNotEqualTo(PresignedUrl.of(URL + "2")).isNotEqualTo(URL).isNotEqualTo(null);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "canary", "/canary", "ftp://host/canary", "https:canary", "https:///canary",
			"https://canary@host/", "https://host/ca nary", "https://host/?X-Amz-Signature=canary%" })
	void refusesWhatIsNoHttpUrlAndDoesNotRepeatIt(String url) {
		assertThatIllegalArgumentException().isThrownBy(() -> PresignedUrl.of(url))
			.withMessageStartingWith("'url' ")
			.withNoCause()
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain("canary"));
	}

}
