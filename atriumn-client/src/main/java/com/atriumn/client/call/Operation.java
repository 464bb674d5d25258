package com.atriumn.client.call;

import static com.atriumn.client.call.Operation.Repeat.REPEATABLE;
import static com.atriumn.client.call.Operation.Repeat.ONCE;
import static com.atriumn.client.call.Service.AI;
import static com.atriumn.client.call.Service.AUTH;
import static com.atriumn.client.call.Service.INGEST;
import static com.atriumn.client.call.Service.STORAGE;

/**
 * Every operation a client can send: the 33 of the contract, and the two that go to
 * object storage. Whether an operation may be repeated is a fact of the operation, not of
 * its HTTP method: {@code updatePrompt} is a PUT, yet each one raises the prompt's
 * version; {@code requestToken} is a POST that changes nothing.
 */
public enum Operation {

	HEALTH("health", AUTH, "GET", "/health", Access.OPEN, REPEATABLE),

	REQUEST_TOKEN("requestToken", AUTH, "POST", "/auth/token", Access.OPEN, REPEATABLE),

	SIGNUP("signup", AUTH, "POST", "/auth/signup", Access.OPEN, ONCE),

	CONFIRM_SIGNUP("confirmSignup", AUTH, "POST", "/auth/signup/confirm", Access.OPEN, ONCE),

	RESEND_CONFIRMATION_CODE("resendConfirmationCode", AUTH, "POST", "/auth/signup/resend", Access.OPEN, ONCE),

	LOGIN("login", AUTH, "POST", "/auth/login", Access.OPEN, ONCE),

	LOGOUT("logout", AUTH, "POST", "/auth/logout", Access.OPEN, ONCE),

	REQUEST_PASSWORD_RESET("requestPasswordReset", AUTH, "POST", "/auth/password/reset", Access.OPEN, ONCE),

	CONFIRM_PASSWORD_RESET("confirmPasswordReset", AUTH, "POST", "/auth/password/confirm", Access.OPEN, ONCE),

	USER_PROFILE("userProfile", AUTH, "GET", "/auth/me", Access.SECURED, REPEATABLE),

	CREATE_CREDENTIAL("createCredential", AUTH, "POST", "/admin/credentials", Access.SECURED, ONCE),

	LIST_CREDENTIALS("listCredentials", AUTH, "GET", "/admin/credentials", Access.SECURED, REPEATABLE),

	GET_CREDENTIAL("getCredential", AUTH, "GET", "/admin/credentials/{id}", Access.SECURED, REPEATABLE),

	UPDATE_CREDENTIAL("updateCredential", AUTH, "PATCH", "/admin/credentials/{id}", Access.SECURED, ONCE),

	DELETE_CREDENTIAL("deleteCredential", AUTH, "DELETE", "/admin/credentials/{id}", Access.SECURED, REPEATABLE),

	GENERATE_UPLOAD_URL("generateUploadUrl", STORAGE, "POST", "/generate-upload-url", Access.SECURED, REPEATABLE),

	GENERATE_DOWNLOAD_URL("generateDownloadUrl", STORAGE, "POST", "/generate-download-url", Access.SECURED, REPEATABLE),

	CREATE_PROMPT("createPrompt", AI, "POST", "/prompts", Access.SECURED, ONCE),

	LIST_PROMPTS("listPrompts", AI, "GET", "/prompts", Access.SECURED, REPEATABLE),

	GET_PROMPT("getPrompt", AI, "GET", "/prompts/{id}", Access.SECURED, REPEATABLE),

	UPDATE_PROMPT("updatePrompt", AI, "PUT", "/prompts/{id}", Access.SECURED, ONCE),

	DELETE_PROMPT("deletePrompt", AI, "DELETE", "/prompts/{id}", Access.SECURED, REPEATABLE),

	RUN_TASK("runTask", AI, "POST", "/v1/prompt", Access.SECURED, ONCE),

	INGEST_TEXT("ingestText", INGEST, "POST", "/ingest/text", Access.SECURED, ONCE),

	REQUEST_TEXT_UPLOAD("requestTextUpload", INGEST, "POST", "/ingest/text", Access.SECURED, ONCE),

	INGEST_URL("ingestUrl", INGEST, "POST", "/ingest/url", Access.SECURED, ONCE),

	REQUEST_FILE_UPLOAD("requestFileUpload", INGEST, "POST", "/ingest/file", Access.SECURED, ONCE),

	LIST_CONTENT_ITEMS("listContentItems", INGEST, "GET", "/content", Access.SECURED, REPEATABLE),

	GET_CONTENT_ITEM("getContentItem", INGEST, "GET", "/content/{id}", Access.SECURED, REPEATABLE),

	UPDATE_CONTENT_ITEM("updateContentItem", INGEST, "PATCH", "/content/{id}", Access.SECURED, ONCE),

	DELETE_CONTENT_ITEM("deleteContentItem", INGEST, "DELETE", "/content/{id}", Access.SECURED, REPEATABLE),

	CONTENT_DOWNLOAD_URL("contentDownloadUrl", INGEST, "GET", "/content/{id}/download-url", Access.SECURED, REPEATABLE),

	GET_TEXT_CONTENT("getTextContent", INGEST, "GET", "/content/{id}/text", Access.SECURED, REPEATABLE),

	UPDATE_TEXT_CONTENT("updateTextContent", INGEST, "PUT", "/content/{id}/text", Access.SECURED, REPEATABLE),

	/** The PUT to a pre-signed URL: another origin, no credentials. */
	UPLOAD_TO_URL("uploadToUrl", STORAGE, "PUT", "{presigned}", Access.PRESIGNED, REPEATABLE),

	/** The GET from a pre-signed URL: another origin, no credentials. */
	DOWNLOAD_FROM_URL("downloadFromUrl", STORAGE, "GET", "{presigned}", Access.PRESIGNED, REPEATABLE);

	private final String id;

	private final Service service;

	private final String method;

	private final String uriTemplate;

	private final Access access;

	private final Repeat repeat;

	Operation(String id, Service service, String method, String uriTemplate, Access access, Repeat repeat) {
		this.id = id;
		this.service = service;
		this.method = method;
		this.uriTemplate = uriTemplate;
		this.access = access;
		this.repeat = repeat;
	}

	/**
	 * The operation's name in the contract, for instance {@code getContentItem}.
	 * @return the {@code operationId}
	 */
	public String id() {
		return this.id;
	}

	/**
	 * The service that answers.
	 * @return the service
	 */
	public Service service() {
		return this.service;
	}

	/**
	 * The HTTP method.
	 * @return the method in upper case
	 */
	public String method() {
		return this.method;
	}

	/**
	 * The path below the service's base URL, with ids as <code>{id}</code>.
	 * @return the template; <code>{presigned}</code> for the two operations whose URL is
	 * given by the service
	 */
	public String uriTemplate() {
		return this.uriTemplate;
	}

	/**
	 * Whether the client's credentials travel with the request.
	 * @return {@code true} if the contract secures the operation
	 */
	public boolean isSecured() {
		return this.access == Access.SECURED;
	}

	/**
	 * Whether the request goes to a pre-signed URL instead of a service.
	 * @return {@code true} for the two object storage operations
	 */
	public boolean isPresigned() {
		return this.access == Access.PRESIGNED;
	}

	/**
	 * Whether the request may be sent again after the server may have acted on it.
	 * @return {@code true} if a repetition changes nothing
	 */
	public boolean isRepeatable() {
		return this.repeat == REPEATABLE;
	}

	private enum Access {

		OPEN, SECURED, PRESIGNED

	}

	enum Repeat {

		REPEATABLE, ONCE

	}

}
