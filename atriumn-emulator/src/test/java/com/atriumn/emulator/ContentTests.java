package com.atriumn.emulator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ContentTests extends AbstractEmulatorTests {

	@Test
	void listsPageByPageAndFilters() {
		String text = text("a");
		String url = this.api.post("/ingest/url", "{\"url\":\"https://example.com/\"}").text("/id");
		String other = text("b");
		Reply first = this.api.get("/content?limit=2");
		assertThat(ids(first)).containsExactly(text, url);
		assertThat(ids(this.api.get("/content?limit=2&nextToken=" + first.text("/nextToken")))).containsExactly(other);
		assertThat(ids(this.api.get("/content?sourceType=TEXT"))).containsExactly(text, other);
		assertThat(ids(this.api.get("/content?status=PENDING"))).containsExactly(url);
		this.clock.advance(Duration.ofHours(1));
		assertThat(ids(this.api.get("/content?status=PENDING"))).isEmpty();
		assertThat(ids(this.api.get("/content?status=COMPLETED"))).containsExactly(text, url, other);
		assertThat(this.api.get("/content?limit=0").status()).isEqualTo(400);
	}

	@Test
	void anUpdateLeavesWhatItDoesNotName() {
		String path = "/content/" + text("a");
		Reply described = this.api.patch(path, "{\"metadata\":{\"k\":\"v\"}}");
		assertThat(described.text("/metadata/k")).isEqualTo("v");
		Reply moved = this.api.patch(path, "{\"sourceUri\":\"https://example.com/\"}");
		assertThat(moved.text("/sourceUri")).isEqualTo("https://example.com/");
		assertThat(moved.text("/metadata/k")).isEqualTo("v");
	}

	@Test
	void replacesAText() {
		String path = "/content/" + text("old");
		this.clock.advance(Duration.ofSeconds(5));
		assertThat(this.api.put(path + "/text", "{\"content\":\"newer\"}").status()).isEqualTo(204);
		assertThat(this.api.get(path + "/text").text("/content")).isEqualTo("newer");
		Reply item = this.api.get(path);
		assertThat(item.json().at("/size").asInt()).isEqualTo(5);
		assertThat(item.text("/updatedAt")).isEqualTo("2026-11-01T12:00:05Z");
		assertThat(item.text("/contentType")).isEqualTo("text/plain");
	}

	@Test
	void hasATextOnlyWhereTheSourceIsText() {
		String path = "/content/" + this.api.post("/ingest/url", "{\"url\":\"https://example.com/\"}").text("/id");
		assertThat(this.api.get(path + "/text").status()).isEqualTo(400);
		assertThat(this.api.put(path + "/text", "{\"content\":\"x\"}").status()).isEqualTo(400);
	}

	@Test
	void downloadsTheContent() {
		String url = this.api.get("/content/" + text("Hello") + "/download-url").text("/downloadUrl");
		assertThat(Api.download(url).bytes()).isEqualTo("Hello".getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void aDeletedItemTakesItsBytesAlong() {
		String path = "/content/" + text("Hello");
		String url = this.api.get(path + "/download-url").text("/downloadUrl");
		assertThat(this.api.delete(path).status()).isEqualTo(204);
		assertThat(this.api.get(path).text("/error")).isEqualTo("not_found");
		assertThat(Api.download(url).status()).isEqualTo(404);
		assertThat(this.emulator.state().contentItems()).isEmpty();
		assertThat(this.emulator.state().objects()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "../auth/me", "a/b", "a%2Fb", "a b+c", "☃", "a?b#c", "a;b=c", "..%2f" })
	void anIdIsOneSegmentWhateverItHolds(String id) {
		Reply reply = this.api.get("/content/" + Api.segment(id));
		assertThat(reply.status()).isEqualTo(404);
		assertThat(this.emulator.requests()).singleElement().satisfies((request) -> {
			assertThat(request.operation()).isEqualTo(EmulatedOperation.GET_CONTENT_ITEM);
			assertThat(PathTemplate.of("/content/{id}").value(request.path())).isEqualTo(id);
		});
	}

	@Test
	void answersAPathOrMethodThatBelongsToNoOperation() {
		Reply path = this.api.get("/nowhere");
		assertThat(path.status()).isEqualTo(404);
		assertThat(path.text("/error")).isEqualTo("not_found");
		Reply method = this.api.delete("/content");
		assertThat(method.status()).isEqualTo(405);
		assertThat(method.text("/error")).isEqualTo("method_not_allowed");
	}

	private String text(String content) {
		return this.api.post("/ingest/text", "{\"content\":\"%s\"}".formatted(content)).text("/id");
	}

	private static List<String> ids(Reply reply) {
		return reply.json().get("items").findValuesAsString("id");
	}

}
