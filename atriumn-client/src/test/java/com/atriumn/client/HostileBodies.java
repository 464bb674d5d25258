package com.atriumn.client;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;

/**
 * Bodies that no decoder expects: broken by hand, and broken at random.
 */
final class HostileBodies {

	private static final String VALID = """
			{"id":"1","status":"ok","access_token":"t","expires_in":60,"token_type":"Bearer","user_id":"u",
			"username":"n","attributes":{"a":"b"},"client_id":"c","client_secret":"s","issued_to":"i","scopes":["x"],
			"active":true,"created_at":"2026-01-01T00:00:00Z","credentials":[{"id":"1","scopes":["a"]}],
			"uploadUrl":"https://h/p?q","downloadUrl":"https://h/p?q","httpMethod":"PUT","s3Key":"k",
			"codeDeliveryDetails":{"destination":"d"},"code_delivery_details":{"delivery_medium":"SMS"},
			"prompt":{"id":"p","version":1,"tags":["t"],"variables":[{"name":"v","required":true}],"parameters":{"a":[1]}},
			"prompts":[{"id":"p"}],"nextToken":"n","items":[{"id":"1","size":5,"metadata":{"a":"b"}}],"size":12,
			"timestamp":"2026-01-01T00:00:00Z","content":"text","metadata":{"a":"b"},"createdAt":"2026-01-01T00:00:00Z"}
			""";

	private static final List<String> VALUES = List.of("null", "true", "-1", "1e400", "-1e-400", "9".repeat(900),
			"9".repeat(5000), "0.1e99999999", "\"\"", "\"\\ud800\"", "\"http://[\"", "\"+999999999-12-31T23:59:60Z\"",
			"[]", "{}", "[[[[null]]]]", "{\"id\":{\"id\":{\"id\":1}}}", "[null,null]", "{\"\":null}", "NaN");

	private final Random random = new Random(20261101);

	/**
	 * Bodies that stand for a whole kind each.
	 */
	static List<byte[]> chosen() {
		List<String> bodies = new ArrayList<>(VALUES);
		bodies.addAll(List.of("", " ", "{", "}", "[", "\"", "nul", "{\"id\"", "{\"id\":", "{} {}", "\u0000", "\uFEFF{}",
				"<html>", "[".repeat(100_000), "{\"a\":".repeat(100_000), "{\"id\":1,\"id\":[],\"id\":null}",
				"{\"" + "k".repeat(100_000) + "\":1}", "[" + "1,".repeat(100_000) + "1]"));
		for (String value : VALUES) {
			bodies.add(VALID.replaceAll("\"[^\"]*\"(?=[,}\\]])", Matcher.quoteReplacement(value)));
			bodies.add(VALID.replaceAll(":(\"[^\"]*\"|\\d+|true|\\[[^\\]]*\\]|\\{[^}]*\\})",
					Matcher.quoteReplacement(":" + value)));
		}
		List<byte[]> bytes = new ArrayList<>();
		bodies.forEach((body) -> bytes.add(body.getBytes(StandardCharsets.UTF_8)));
		bytes.add(new byte[] { '{', '"', (byte) 0xc0, (byte) 0x80, (byte) 0xff, '"', ':', '1', '}' });
		bytes.add(VALID.getBytes(StandardCharsets.UTF_16));
		return bytes;
	}

	/**
	 * The valid body, cut off somewhere, or with some of its bytes replaced.
	 */
	byte[] next() {
		byte[] body = VALID.getBytes(StandardCharsets.UTF_8);
		if (this.random.nextInt(4) == 0) {
			return Arrays.copyOf(body, this.random.nextInt(body.length));
		}
		for (int i = this.random.nextInt(20); i >= 0; i--) {
			int bound = this.random.nextBoolean() ? 256 : 128;
			body[this.random.nextInt(body.length)] = (byte) this.random.nextInt(bound);
		}
		return body;
	}

}
