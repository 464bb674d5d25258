package com.atriumn.benchmarks;

import java.nio.charset.StandardCharsets;

/**
 * The answer to {@code getPrompt}, with the headers that Atriumn sends.
 */
final class CannedAnswer {

	private static final String BODY = """
			{"prompt":{"id":"prompt-1","name":"Summary of a meeting",\
			"description":"Sums up the minutes of a meeting in a few sentences",\
			"template":"Sum up these minutes in {{sentences}} sentences, for somebody who was not there: {{minutes}}",\
			"modelId":"summary-medium","parameters":{"temperature":0.2,"maxTokens":400},\
			"variables":[{"name":"sentences","description":"How many","required":false,"defaultValue":"five"},\
			{"name":"minutes","description":"The minutes as text","required":true}],\
			"tags":["meeting","summary"],"version":3,\
			"createdAt":"2026-01-12T09:30:00Z","updatedAt":"2026-02-03T14:05:00Z"}}""";

	private static final String HEAD = """
			HTTP/1.1 200 OK
			Content-Type: application/json
			X-Request-Id: 4b1c8f0e-6f0a-4a52-9d0e-0f5f4b8f7c11
			X-RateLimit-Limit: 30
			X-RateLimit-Remaining: 29
			X-RateLimit-Reset: 60
			Content-Length: %d

			""";

	private CannedAnswer() {
	}

	static byte[] bytes() {
		String head = HEAD.formatted(BODY.length()).replace("\n", "\r\n");
		return (head + BODY).getBytes(StandardCharsets.US_ASCII);
	}

}
