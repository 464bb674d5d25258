package com.atriumn.emulator;

import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Every operation the emulator answers, as a table: name, method, path, what it asks of
 * the token, and the contract's rate limit. The last two are object storage.
 */
public enum EmulatedOperation {

	HEALTH("health", "GET", "/health", Access.OPEN, "60/min"),

	REQUEST_TOKEN("requestToken", "POST", "/auth/token", Access.OPEN, "10/min"),

	SIGNUP("signup", "POST", "/auth/signup", Access.OPEN, "5/min"),

	CONFIRM_SIGNUP("confirmSignup", "POST", "/auth/signup/confirm", Access.OPEN, "5/min"),

	RESEND_CONFIRMATION_CODE("resendConfirmationCode", "POST", "/auth/signup/resend", Access.OPEN, "3/5min"),

	LOGIN("login", "POST", "/auth/login", Access.OPEN, "10/min"),

	LOGOUT("logout", "POST", "/auth/logout", Access.OPEN, "10/min"),

	REQUEST_PASSWORD_RESET("requestPasswordReset", "POST", "/auth/password/reset", Access.OPEN, "3/10min"),

	CONFIRM_PASSWORD_RESET("confirmPasswordReset", "POST", "/auth/password/confirm", Access.OPEN, "3/10min"),

	USER_PROFILE("userProfile", "GET", "/auth/me", Access.USER, "20/min"),

	CREATE_CREDENTIAL("createCredential", "POST", "/admin/credentials", Access.AUTH_ADMIN, "5/min"),

	LIST_CREDENTIALS("listCredentials", "GET", "/admin/credentials", Access.AUTH_ADMIN, "10/min"),

	GET_CREDENTIAL("getCredential", "GET", "/admin/credentials/{id}", Access.AUTH_ADMIN, "20/min"),

	UPDATE_CREDENTIAL("updateCredential", "PATCH", "/admin/credentials/{id}", Access.AUTH_ADMIN, "5/min"),

	DELETE_CREDENTIAL("deleteCredential", "DELETE", "/admin/credentials/{id}", Access.AUTH_ADMIN, "5/min"),

	GENERATE_UPLOAD_URL("generateUploadUrl", "POST", "/generate-upload-url", Access.STORAGE_WRITE, "30/min"),

	GENERATE_DOWNLOAD_URL("generateDownloadUrl", "POST", "/generate-download-url", Access.STORAGE_READ, "60/min"),

	CREATE_PROMPT("createPrompt", "POST", "/prompts", Access.AI_WRITE, "10/min"),

	LIST_PROMPTS("listPrompts", "GET", "/prompts", Access.AI_READ, "20/min"),

	GET_PROMPT("getPrompt", "GET", "/prompts/{id}", Access.AI_READ, "30/min"),

	UPDATE_PROMPT("updatePrompt", "PUT", "/prompts/{id}", Access.AI_WRITE, "10/min"),

	DELETE_PROMPT("deletePrompt", "DELETE", "/prompts/{id}", Access.AI_WRITE, "10/min"),

	RUN_TASK("runTask", "POST", "/v1/prompt", Access.AI_WRITE, null),

	INGEST_TEXT("ingestText", "POST", "/ingest/text", Access.INGEST_WRITE, "20/min"),

	/** {@link #INGEST_TEXT} without content; both share one limit. */
	REQUEST_TEXT_UPLOAD("requestTextUpload", "POST", "/ingest/text", Access.INGEST_WRITE, "20/min"),

	INGEST_URL("ingestUrl", "POST", "/ingest/url", Access.INGEST_WRITE, "10/min"),

	REQUEST_FILE_UPLOAD("requestFileUpload", "POST", "/ingest/file", Access.INGEST_WRITE, "20/min"),

	LIST_CONTENT_ITEMS("listContentItems", "GET", "/content", Access.INGEST_READ, "30/min"),

	GET_CONTENT_ITEM("getContentItem", "GET", "/content/{id}", Access.INGEST_READ, "60/min"),

	UPDATE_CONTENT_ITEM("updateContentItem", "PATCH", "/content/{id}", Access.INGEST_WRITE, "20/min"),

	DELETE_CONTENT_ITEM("deleteContentItem", "DELETE", "/content/{id}", Access.INGEST_WRITE, "10/min"),

	CONTENT_DOWNLOAD_URL("contentDownloadUrl", "GET", "/content/{id}/download-url", Access.INGEST_READ, "60/min"),

	GET_TEXT_CONTENT("getTextContent", "GET", "/content/{id}/text", Access.INGEST_READ, "30/min"),

	UPDATE_TEXT_CONTENT("updateTextContent", "PUT", "/content/{id}/text", Access.INGEST_WRITE, "10/min"),

	/** The PUT to a pre-signed URL. */
	UPLOAD_TO_URL("uploadToUrl", "PUT", PresignedUrls.PATH + "{key}", Access.PRESIGNED, null),

	/** The GET from a pre-signed URL. */
	DOWNLOAD_FROM_URL("downloadFromUrl", "GET", PresignedUrls.PATH + "{key}", Access.PRESIGNED, null);

	private final String id;

	private final String method;

	private final String path;

	private final Access access;

	private final @Nullable String rateLimit;

	EmulatedOperation(String id, String method, String path, Access access, @Nullable String rateLimit) {
		this.id = id;
		this.method = method;
		this.path = path;
		this.access = access;
		this.rateLimit = rateLimit;
	}

	/**
	 * The operation's name in the contract.
	 * @return the {@code operationId}
	 */
	public String id() {
		return this.id;
	}

	/**
	 * The HTTP method.
	 * @return the method in upper case
	 */
	public String method() {
		return this.method;
	}

	/**
	 * The path, with an id as <code>{id}</code>.
	 * @return the template
	 */
	public String path() {
		return this.path;
	}

	/**
	 * The contract's limit, kept only if the emulator was built with rate limits.
	 * @return the limit, or empty if the contract names none
	 */
	public Optional<RateLimit> rateLimit() {
		return Optional.ofNullable(this.rateLimit).map(RateLimit::parse);
	}

	/**
	 * The scope a token must hold if the emulator was built with scopes.
	 * @return the scope, or empty if none is asked for
	 */
	public Optional<String> scope() {
		return Optional.ofNullable(this.access.scope());
	}

	Access access() {
		return this.access;
	}

	/**
	 * Find an operation by its name.
	 * @param id the {@code operationId}
	 * @return the operation
	 * @throws IllegalArgumentException if there is none of that name
	 */
	public static EmulatedOperation of(String id) {
		return Arrays.stream(values())
			.filter((operation) -> operation.id.equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No operation '" + id + "'"));
	}

}
