package com.atriumn.sample;

import java.net.CookieManager;
import java.net.http.HttpClient;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/**
 * What a browser does with the page: keeps cookies, follows redirects, sends forms.
 */
class Browser {

	private final RestClient client;

	Browser(int port) {
		HttpClient http = HttpClient.newBuilder()
			.cookieHandler(new CookieManager())
			.followRedirects(HttpClient.Redirect.NORMAL)
			.build();
		this.client = RestClient.builder()
			.baseUrl("http://127.0.0.1:" + port)
			.requestFactory(new JdkClientHttpRequestFactory(http))
			.defaultStatusHandler((status) -> true, (request, response) -> {
			})
			.build();
	}

	ResponseEntity<String> get(String path, Object... variables) {
		return this.client.get().uri(path, variables).retrieve().toEntity(String.class);
	}

	ResponseEntity<String> send(String path, String... namesAndValues) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			form.add(namesAndValues[i], namesAndValues[i + 1]);
		}
		return this.client.post().uri(path).body(form).retrieve().toEntity(String.class);
	}

	ResponseEntity<String> upload(String path, String filename, byte[] bytes) {
		MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
		form.add("file", new ByteArrayResource(bytes) {

			@Override
			public String getFilename() {
				return filename;
			}

		});
		return this.client.post().uri(path).body(form).retrieve().toEntity(String.class);
	}

}
