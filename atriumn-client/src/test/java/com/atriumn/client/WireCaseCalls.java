package com.atriumn.client;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.atriumn.client.ai.CreatePromptRequest;
import com.atriumn.client.ai.PromptVariable;
import com.atriumn.client.ai.UpdatePromptRequest;
import com.atriumn.client.auth.CreateCredentialRequest;
import com.atriumn.client.auth.CredentialFilter;
import com.atriumn.client.auth.SignupRequest;
import com.atriumn.client.auth.UpdateCredentialRequest;
import com.atriumn.client.credentials.ClientCredentials;
import com.atriumn.client.credentials.Secret;
import com.atriumn.client.ingest.FileUploadRequest;
import com.atriumn.client.ingest.TextIngestRequest;
import com.atriumn.client.ingest.TextUploadRequest;
import com.atriumn.client.ingest.UpdateContentItemRequest;
import com.atriumn.client.ingest.UrlIngestRequest;
import com.atriumn.client.storage.UploadUrlRequest;
import com.atriumn.client.transfer.Content;
import com.atriumn.client.transfer.PresignedUrl;
import tools.jackson.databind.JsonNode;

/**
 * Makes the call of a recorded exchange through the client's public methods.
 */
final class WireCaseCalls {

	private final AtriumnClient client;

	private final String origin;

	private final JsonNode call;

	WireCaseCalls(AtriumnClient client, String origin, JsonNode call) {
		this.client = client;
		this.origin = origin;
		this.call = call;
	}

	Object make(String operation) {
		return switch (operation) {
			case "health" -> this.client.auth().health();
			case "requestToken" -> this.client.auth()
				.requestToken(new ClientCredentials(text("clientId"), secret("clientSecret"), text("scope")));
			case "signup" ->
				this.client.auth().signup(new SignupRequest(text("email"), secret("password"), texts("attributes")));
			case "confirmSignup" -> done(() -> this.client.auth().confirmSignup(text("username"), text("code")));
			case "login" -> this.client.auth().login(text("username"), secret("password"));
			case "logout" -> done(() -> this.client.auth().logout(secret("accessToken")));
			case "requestPasswordReset" ->
				wrapped("code_delivery_details", this.client.auth().requestPasswordReset(text("email")));
			case "confirmPasswordReset" ->
				done(() -> this.client.auth().confirmPasswordReset(text("email"), text("code"), secret("newPassword")));
			case "userProfile" -> this.client.auth().userProfile(secret("accessToken"));
			case "createCredential" -> this.client.auth()
				.createCredential(CreateCredentialRequest.builder(text("issuedTo"), list("scopes"))
					.description(text("description"))
					.tenantId(text("tenantId"))
					.build());
			case "listCredentials" -> Map.of("credentials", this.client.auth()
				.listCredentials(
						new CredentialFilter(text("issuedTo"), text("tenantId"), text("scope"), flag("active"))));
			case "getCredential" -> this.client.auth().getCredential(text("id"));
			case "updateCredential" -> this.client.auth()
				.updateCredential(text("id"),
						new UpdateCredentialRequest(flag("active"), list("scopes"), text("description")));
			case "deleteCredential" -> done(() -> this.client.auth().deleteCredential(text("id")));
			case "generateUploadUrl" -> this.client.storage()
				.generateUploadUrl(new UploadUrlRequest(text("filename"), text("contentType"), text("tenantId")));
			case "generateDownloadUrl" -> this.client.storage().generateDownloadUrl(text("s3Key"));
			case "createPrompt" -> this.client.ai()
				.createPrompt(new CreatePromptRequest(text("name"), text("description"), text("template"),
						text("modelId"), map("parameters"), variables(), list("tags")));
			case "getPrompt" -> this.client.ai().getPrompt(text("id"));
			case "updatePrompt" -> this.client.ai()
				.updatePrompt(text("id"), new UpdatePromptRequest(text("name"), text("description"), text("template"),
						text("modelId"), map("parameters"), variables(), list("tags")));
			case "deletePrompt" -> done(() -> this.client.ai().deletePrompt(text("id")));
			case "listPrompts" -> this.client.ai().listPrompts();
			case "ingestText" -> this.client.ingest()
				.ingestText(
						new TextIngestRequest(text("content"), text("tenantId"), text("userId"), texts("metadata")));
			case "ingestUrl" -> this.client.ingest()
				.ingestUrl(new UrlIngestRequest(text("url"), text("tenantId"), text("userId"), text("sourceSubType"),
						texts("metadata"), text("userNotes")));
			case "requestFileUpload" -> this.client.ingest()
				.requestFileUpload(new FileUploadRequest(text("filename"), text("contentType"), text("tenantId"),
						text("userId"), texts("metadata")));
			case "requestTextUpload" -> this.client.ingest()
				.requestTextUpload(new TextUploadRequest(text("contentType"), text("tenantId"), text("userId"),
						texts("metadata"), text("callbackUrl")));
			case "uploadToUrl" -> done(() -> this.client.storage()
				.uploadTo(PresignedUrl.of(this.origin + text("path")),
						Content.of(text("contentType"), text("content").getBytes(StandardCharsets.UTF_8))));
			case "getContentItem" -> this.client.ingest().getContentItem(text("id"));
			case "listContentItems" -> this.client.ingest().listContentItems();
			case "contentDownloadUrl" -> Map.of("downloadUrl", this.client.ingest().contentDownloadUrl(text("id")));
			case "updateContentItem" -> this.client.ingest()
				.updateContentItem(text("id"), new UpdateContentItemRequest(text("sourceUri"), texts("metadata")));
			case "deleteContentItem" -> done(() -> this.client.ingest().deleteContentItem(text("id")));
			case "getTextContent" -> Map.of("content", this.client.ingest().getTextContent(text("id")));
			case "updateTextContent" -> done(() -> this.client.ingest().updateTextContent(text("id"), text("content")));
			default -> throw new IllegalArgumentException("No call for " + operation);
		};
	}

	private static Object done(Runnable call) {
		call.run();
		return null;
	}

	private static Object wrapped(String name, Object value) {
		return (value != null) ? Map.of(name, value) : Map.of();
	}

	private String text(String name) {
		return this.call.path(name).asString(null);
	}

	private Secret secret(String name) {
		return Secret.of(text(name));
	}

	private Boolean flag(String name) {
		return this.call.has(name) ? this.call.get(name).booleanValue() : null;
	}

	private List<String> list(String name) {
		if (!this.call.has(name)) {
			return null;
		}
		List<String> values = new ArrayList<>();
		this.call.get(name).forEach((value) -> values.add(value.stringValue()));
		return values;
	}

	private Map<String, String> texts(String name) {
		if (!this.call.has(name)) {
			return null;
		}
		Map<String, String> values = new LinkedHashMap<>();
		this.call.get(name).properties().forEach((entry) -> values.put(entry.getKey(), entry.getValue().stringValue()));
		return values;
	}

	private Map<String, Object> map(String name) {
		if (!this.call.has(name)) {
			return null;
		}
		Map<String, Object> values = new LinkedHashMap<>();
		this.call.get(name)
			.properties()
			.forEach((entry) -> values.put(entry.getKey(),
					entry.getValue().isInt() ? (Object) entry.getValue().intValue() : entry.getValue().doubleValue()));
		return values;
	}

	private List<PromptVariable> variables() {
		if (!this.call.has("variables")) {
			return null;
		}
		List<PromptVariable> variables = new ArrayList<>();
		this.call.get("variables")
			.forEach((variable) -> variables
				.add(new PromptVariable(variable.get("name").stringValue(), variable.path("description").asString(null),
						variable.path("defaultValue").asString(null), variable.path("required").asBoolean(false))));
		return variables;
	}

}
