package com.atriumn.emulator;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ObjectStorageTests extends AbstractEmulatorTests {

	private static final byte[] HELLO = "Hello, object".getBytes(StandardCharsets.UTF_8);

	@Test
	void storesWhatWasUploadedAndGivesItBack() {
		Reply ticket = ticket("a b.txt", "t-1");
		assertThat(ticket.text("/httpMethod")).isEqualTo("PUT");
		assertThat(ticket.text("/s3Key")).startsWith("t-1/").endsWith("/a b.txt");
		Reply upload = Api.upload(ticket.text("/uploadUrl"), "text/plain", HELLO);
		assertThat(upload.status()).isEqualTo(200);
		Reply download = Api.download(downloadUrl(ticket.text("/s3Key")));
		assertThat(download.bytes()).isEqualTo(HELLO);
		assertThat(download.header("Content-Type")).isEqualTo("text/plain");
		assertThat(download.header("Content-Length")).isEqualTo("13");
		assertThat(download.header("ETag")).isEqualTo(upload.header("ETag")).startsWith("\"");
		assertThat(this.emulator.state().objects()).singleElement()
			.satisfies((object) -> assertThat(object.size()).isEqualTo(13));
		assertThat(this.emulator.state().bytesOf(ticket.text("/s3Key"))).hasValue(HELLO);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a/b.txt", "50%.txt", "a+b.txt", "snow ☃.txt", "q?x=1#y.txt", "a&b=c.txt" })
	void aFileNameMayHoldAnything(String filename) {
		Reply ticket = ticket(filename, "t/1");
		assertThat(Api.upload(ticket.text("/uploadUrl"), "text/plain", HELLO).status()).isEqualTo(200);
		assertThat(Api.download(downloadUrl(ticket.text("/s3Key"))).bytes()).isEqualTo(HELLO);
	}

	@Test
	void storesZippedBytesAsTheyAre() throws IOException {
		ByteArrayOutputStream zipped = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
			gzip.write(HELLO);
		}
		Reply ticket = ticket("a.gz", "t");
		Api.upload(ticket.text("/uploadUrl"), "text/plain", zipped.toByteArray());
		assertThat(Api.download(downloadUrl(ticket.text("/s3Key"))).bytes()).isEqualTo(zipped.toByteArray());
	}

	@Test
	void refusesARequestThatIsSignedTwice() {
		Reply ticket = ticket("a.txt", "t");
		for (String method : new String[] { "PUT", "GET" }) {
			String url = method.equals("PUT") ? ticket.text("/uploadUrl") : downloadUrl(ticket.text("/s3Key"));
			Reply reply = Api.send(HttpRequest.newBuilder(URI.create(url))
				.header("Authorization", "Bearer " + this.emulator.apiKey())
				.header("Content-Type", "text/plain")
				.method(method, BodyPublishers.ofByteArray(HELLO))
				.build());
			assertThat(reply.status()).isEqualTo(400);
			assertThat(reply.header("Content-Type")).isEqualTo("application/xml");
			assertThat(reply.body()).contains("<Code>InvalidArgument</Code>");
		}
		assertThat(this.emulator.state().objects()).isEmpty();
	}

	@Test
	void refusesAUrlThatHasExpired() {
		Reply ticket = ticket("a.txt", "t");
		this.clock.advance(Duration.ofSeconds(899));
		assertThat(Api.upload(ticket.text("/uploadUrl"), "text/plain", HELLO).status()).isEqualTo(200);
		this.clock.advance(Duration.ofSeconds(1));
		Reply late = Api.upload(ticket.text("/uploadUrl"), "text/plain", HELLO);
		assertThat(late.status()).isEqualTo(403);
		assertThat(late.body()).contains("<Code>AccessDenied</Code>", "expired");
	}

	@ParameterizedTest
	@CsvSource({ "/file-,/fill-", "Expires=900,Expires=901", "Date=2026,Date=2027", "Signature=,Signature=0",
			"X-Amz-Signature,X-Amz-Other", "Expires=900,Expires=soon" })
	void refusesAUrlThatWasTamperedWith(String part, String change) {
		String url = ticket("a.txt", "t").text("/uploadUrl");
		assertThat(url).contains(part);
		Reply reply = Api.upload(url.replace(part, change), "text/plain", HELLO);
		assertThat(reply.status()).isEqualTo(403);
		assertThat(reply.body()).contains("<Code>SignatureDoesNotMatch</Code>");
	}

	@Test
	void refusesAUrlForAnotherMethodOrContentType() {
		Reply ticket = ticket("a.txt", "t");
		assertThat(Api.download(ticket.text("/uploadUrl")).status()).isEqualTo(403);
		assertThat(Api.upload(ticket.text("/uploadUrl"), "text/html", HELLO).status()).isEqualTo(403);
		assertThat(Api.upload(downloadUrl(ticket.text("/s3Key")), "text/plain", HELLO).status()).isEqualTo(403);
	}

	@Test
	void refusesAChunkedUpload() {
		Reply reply = Api.send(HttpRequest.newBuilder(URI.create(ticket("a.txt", "t").text("/uploadUrl")))
			.header("Content-Type", "text/plain")
			.PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(HELLO)))
			.build());
		assertThat(reply.status()).isEqualTo(501);
		assertThat(reply.body()).contains("<Code>NotImplemented</Code>");
		assertThat(this.emulator.state().objects()).isEmpty();
	}

	@Test
	void refusesAnUploadOfUnknownLength() throws IOException {
		URI url = URI.create(ticket("a.txt", "t").text("/uploadUrl"));
		String request = "PUT %s?%s HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\n"
			.formatted(url.getRawPath(), url.getRawQuery());
		assertThat(RawSocket.exchange(this.emulator, request)).startsWith("HTTP/1.1 411")
			.contains("<Code>MissingContentLength</Code>");
	}

	@Test
	void storesAnEmptyObject() {
		Reply ticket = ticket("a.txt", "t");
		assertThat(Api.upload(ticket.text("/uploadUrl"), "text/plain", new byte[0]).status()).isEqualTo(200);
		Reply download = Api.download(downloadUrl(ticket.text("/s3Key")));
		assertThat(download.bytes()).isEmpty();
		assertThat(download.header("Content-Length")).isEqualTo("0");
	}

	@Test
	void doesNotFindWhatWasNotUploaded() {
		Reply reply = Api.download(downloadUrl(ticket("a.txt", "t").text("/s3Key")));
		assertThat(reply.status()).isEqualTo(404);
		assertThat(reply.body()).contains("<Code>NoSuchKey</Code>");
	}

	@ParameterizedTest
	@CsvSource({ "bytes=0-4,206,Hello,bytes 0-4/13", "bytes=7-,206,object,bytes 7-12/13",
			"bytes=-3,206,ect,bytes 10-12/13", "bytes=7-99,206,object,bytes 7-12/13",
			"'bytes=0-1,3-4',200,'Hello, object',", "lines=1-2,200,'Hello, object',", "bytes=13-,416,," })
	void honoursARange(String range, int status, String body, String contentRange) {
		Reply ticket = ticket("a.txt", "t");
		Api.upload(ticket.text("/uploadUrl"), "text/plain", HELLO);
		Reply reply = Api.send(
				HttpRequest.newBuilder(URI.create(downloadUrl(ticket.text("/s3Key")))).header("Range", range).build());
		assertThat(reply.status()).isEqualTo(status);
		assertThat(reply.header("Content-Range")).isEqualTo(contentRange);
		if (body != null) {
			assertThat(reply.body()).isEqualTo(body);
		}
	}

	@Test
	void fillsInTheDefaultTenant() {
		assertThat(this.api.post("/generate-upload-url", "{\"filename\":\"a\",\"contentType\":\"text/plain\"}")
			.text("/s3Key")).startsWith("default/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"filename\":\"\",\"contentType\":\"text/plain\"}", "{\"filename\":\"a\"}",
			"{\"filename\":\"..\",\"contentType\":\"text/plain\"}", "{}", "[]", "", "null", "{\"filename\":" })
	void refusesARequestThatLacksWhatIsRequired(String body) {
		Reply reply = this.api.post("/generate-upload-url", body);
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.text("/error")).isEqualTo("invalid_request");
	}

	private Reply ticket(String filename, String tenant) {
		return this.api.post("/generate-upload-url", """
				{"filename":"%s","contentType":"text/plain","tenantId":"%s"}""".formatted(filename, tenant));
	}

	private String downloadUrl(String key) {
		return this.api.post("/generate-download-url", "{\"s3Key\":\"%s\"}".formatted(key)).text("/downloadUrl");
	}

}
