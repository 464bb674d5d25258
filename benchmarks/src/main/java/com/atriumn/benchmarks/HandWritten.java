package com.atriumn.benchmarks;

import java.util.Objects;

import com.atriumn.client.ai.Prompt;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * What a team without this client would write: {@code RestClient} as its documentation
 * shows it, over the same engine with a pool that is large enough. It has no deadline for
 * a whole call, no retries to speak of, no typed errors, and nobody watches it.
 */
final class HandWritten {

	private HandWritten() {
	}

	static PromptSource source(String baseUrl) {
		CloseableHttpClient engine = engine();
		RestClient client = RestClient.builder()
			.baseUrl(baseUrl)
			.requestFactory(new HttpComponentsClientHttpRequestFactory(engine))
			.defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + AccessToken.VALUE)
			.build();
		return new PromptSource((id) -> prompt(client, id), engine);
	}

	private static Prompt prompt(RestClient client, String id) {
		@Nullable Answer answer = client.get().uri("/prompts/{id}", id).retrieve().body(Answer.class);
		return Objects.requireNonNull(answer).prompt();
	}

	private static CloseableHttpClient engine() {
		return HttpClients.custom()
			.setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
				.setMaxConnTotal(100)
				.setMaxConnPerRoute(100)
				.setDefaultConnectionConfig(ConnectionConfig.custom()
					.setConnectTimeout(Timeout.ofSeconds(5))
					.setSocketTimeout(Timeout.ofSeconds(30))
					.build())
				.build())
			.build();
	}

	record Answer(Prompt prompt) {
	}

}
