package com.atriumn.emulator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Supplier;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

/**
 * Signs URLs and checks their signatures. The parameters are named as S3 names them; the
 * signature covers method, key, content type and expiry, so that changing any of them
 * spoils it.
 */
final class PresignedUrls {

	/** Where the object store lives; the key follows. */
	static final String PATH = "/_objects/";

	private static final String EXPIRES = "X-Amz-Expires";

	private static final String DATE = "X-Amz-Date";

	private static final String SIGNATURE = "X-Amz-Signature";

	private final SecretKeySpec secret = new SecretKeySpec(Ids.secret("sign").getBytes(StandardCharsets.UTF_8),
			"HmacSHA256");

	private final Settings settings;

	private final Supplier<String> baseUrl;

	PresignedUrls(Settings settings, Supplier<String> baseUrl) {
		this.settings = settings;
		this.baseUrl = baseUrl;
	}

	String forUpload(String key, String contentType) {
		return url("PUT", key, contentType);
	}

	String forDownload(String key) {
		return url("GET", key, "");
	}

	/**
	 * Check that a call may use its URL now.
	 * @throws ApiError with 403 if it may not
	 */
	void check(Call call) {
		String date = text(call.query(DATE));
		String expires = text(call.query(EXPIRES));
		boolean upload = call.operation() == EmulatedOperation.UPLOAD_TO_URL;
		String contentType = upload ? text(call.request().header("Content-Type")) : "";
		byte[] expected = sign(call.operation().method(), call.id(), contentType, date, expires);
		if (!MessageDigest.isEqual(expected, bytes(text(call.query(SIGNATURE))))) {
			throw new ApiError(403, "SignatureDoesNotMatch",
					"The signature does not fit the method, the key and the content type");
		}
		if (!this.settings.now().isBefore(Instant.parse(date).plusSeconds(Long.parseLong(expires)))) {
			throw new ApiError(403, "AccessDenied", "Request has expired");
		}
	}

	private String url(String method, String key, String contentType) {
		String date = this.settings.now().toString();
		String expires = Long.toString(this.settings.urlLifetime().toSeconds());
		byte[] signature = sign(method, key, contentType, date, expires);
		return this.baseUrl.get() + PATH + encode(key).replace("%2F", "/") + "?X-Amz-Algorithm=HMAC-SHA256&" + DATE
				+ "=" + encode(date) + "&" + EXPIRES + "=" + expires + "&" + SIGNATURE + "="
				+ new String(signature, StandardCharsets.US_ASCII);
	}

	private byte[] sign(String... parts) {
		try {
			Mac mac = Mac.getInstance(this.secret.getAlgorithm());
			mac.init(this.secret);
			return bytes(HexFormat.of().formatHex(mac.doFinal(bytes(String.join("\n", parts)))));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
