package com.atriumn.client;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import com.atriumn.client.error.AtriumnException;
import com.atriumn.client.error.AtriumnUnexpectedStatusException;
import com.atriumn.client.transfer.Content;
import com.atriumn.client.transfer.Download;
import com.atriumn.client.transfer.PresignedUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Credentials go to the configured origin and nowhere else.
 */
class OriginTests {

	private static final Pattern HEADER = Pattern.compile("(?m)^([A-Za-z-]+):");

	@ParameterizedTest
	@ValueSource(ints = { 301, 302, 303, 307, 308 })
	void aRedirectIsNotFollowed(int status) {
		try (ScriptedServer other = ScriptedServer.answering(ScriptedServer.http("200 OK", "{\"id\":\"c1\"}"));
				ScriptedServer server = ScriptedServer
					.answering(ScriptedServer.http(status + " Elsewhere", "", "Location: " + other.url() + "/content"));
				AtriumnClient client = client(server.url())) {
			for (SampleCall call : SampleCall.values()) {
				assertThatExceptionOfType(AtriumnUnexpectedStatusException.class).isThrownBy(() -> call.make(client));
			}
			assertThat(other.connections()).isZero();
		}
	}

	@Test
	void aPresignedPutCarriesNothingButItsContent() {
		try (ScriptedServer storage = ScriptedServer.answering(ScriptedServer.http("200 OK", ""));
				AtriumnClient client = client("https://api.invalid")) {
			client.storage()
				.uploadTo(PresignedUrl.of(storage.url() + "/b/k?sig=%2Fa+b"),
						Content.of("text/plain", "text".getBytes(StandardCharsets.UTF_8)));
			assertThat(storage.requests().get(0)).startsWith("PUT /b/k?sig=%2Fa+b HTTP/1.1\r\n").endsWith("\r\ntext");
			assertThat(headers(storage)).containsExactlyInAnyOrder("content-type", "content-length", "host", "expect",
					"connection");
		}
	}

	@Test
	void aPresignedGetCarriesNothing() throws Exception {
		try (ScriptedServer storage = ScriptedServer.answering(ScriptedServer.http("200 OK", "text"));
				AtriumnClient client = client("https://api.invalid");
				Download download = client.storage().downloadFrom(PresignedUrl.of(storage.url() + "/b/k?sig=1"))) {
			assertThat(download.stream().readAllBytes()).asString().isEqualTo("text");
			assertThat(headers(storage)).containsExactlyInAnyOrder("host", "connection");
		}
	}

	@Test
	void aCallCarriesTheKeyToItsOwnOriginOnly() {
		try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.http("404 Not Found", ""));
				AtriumnClient client = client(server.url())) {
			assertThatExceptionOfType(AtriumnException.class).isThrownBy(() -> client.ai().getPrompt("../auth/me"));
			assertThat(server.requests().get(0)).startsWith("GET /prompts/..%2Fauth%2Fme HTTP/1.1")
				.contains("Authorization: Bearer key");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://api.example", "http://10.0.0.1", "http://localhost.example",
			"http://127.0.0.1.example" })
	void plainHttpIsRefusedUnlessAllowed(String url) {
		assertThatIllegalArgumentException().isThrownBy(() -> client(url)).withMessageContaining("https");
		AtriumnClient.builder().baseUrl(url).allowHttp(true).build().close();
	}

	private static List<String> headers(ScriptedServer server) {
		String request = server.requests().get(0);
		return HEADER.matcher(request.substring(request.indexOf('\n') + 1))
			.results()
			.map((header) -> header.group(1).toLowerCase(Locale.ROOT))
			.toList();
	}

	private static AtriumnClient client(String url) {
		return AtriumnClient.builder().baseUrl(url).apiKey("key").time(new VirtualTime()).build();
	}

}
