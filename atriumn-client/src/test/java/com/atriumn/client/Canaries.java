package com.atriumn.client;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.web.util.UriUtils;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Secrets to look for. In the middle of each stands a mark that survives any escaping;
 * around it stands what JSON and URLs escape.
 */
final class Canaries {

	static final String API_KEY = "k+/Zq7apikey==";

	static final String CLIENT_SECRET = "c\"\\Zq7clientsecret/+ &";

	static final String PASSWORD = "p \"\\Zq7password\\\" %20";

	static final String USER_TOKEN = "u.Zq7usertoken.=";

	static final String CODE = "Zq7code";

	static final String SIGNED_KEY = "Zq7signedkey/us";

	static final String SIGNATURE = "Zq7signature";

	static final String ISSUED = "Zq7issued";

	/**
	 * All that the client sends.
	 */
	static final List<String> SENT = List.of(API_KEY, CLIENT_SECRET, PASSWORD, USER_TOKEN, CODE, SIGNED_KEY, SIGNATURE);

	/**
	 * What stands in all of them and nowhere else.
	 */
	static final String MARK = "Zq7";

	private static final Pattern WORD = Pattern.compile(MARK + "[a-z]+");

	private Canaries() {
	}

	/**
	 * The secrets that a request carried: as they are, as JSON and as a URL writes them.
	 */
	static String in(String request) {
		Set<String> words = WORD.matcher(request).results().map(MatchResult::group).collect(Collectors.toSet());
		return SENT.stream()
			.filter((secret) -> words.stream().anyMatch(secret::contains))
			.map((secret) -> secret + " " + new String(JsonStringEncoder.getInstance().quoteAsCharArray(secret)) + " "
					+ UriUtils.encode(secret, StandardCharsets.UTF_8))
			.collect(Collectors.joining(" "));
	}

}
