package com.atriumn.client;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import com.atriumn.client.ai.CreatePromptRequest;
import com.atriumn.client.ai.PromptQuery;
import com.atriumn.client.ai.TaskRequest;
import com.atriumn.client.ai.UpdatePromptRequest;
import com.atriumn.client.auth.CreateCredentialRequest;
import com.atriumn.client.auth.SignupRequest;
import com.atriumn.client.auth.UpdateCredentialRequest;
import com.atriumn.client.call.Operation;
import com.atriumn.client.credentials.ClientCredentials;
import com.atriumn.client.credentials.Secret;
import com.atriumn.client.ingest.ContentQuery;
import com.atriumn.client.ingest.FileUploadRequest;
import com.atriumn.client.ingest.TextIngestRequest;
import com.atriumn.client.ingest.TextUploadRequest;
import com.atriumn.client.ingest.UpdateContentItemRequest;
import com.atriumn.client.ingest.UrlIngestRequest;
import com.atriumn.client.storage.UploadUrlRequest;
import com.atriumn.client.transfer.Content;
import com.atriumn.client.transfer.Download;
import com.atriumn.client.transfer.PresignedUrl;
import org.springframework.web.util.UriUtils;

/**
 * A call of every operation, through the client's public methods, with the secrets that
 * tests look for.
 */
final class AllCalls {

	private final Map<Operation, Function<AtriumnClient, Object>> calls = new EnumMap<>(Operation.class);

	private final String origin;

	AllCalls(String origin) {
		this.origin = origin;
		addAuth();
		addCredentials();
		addStorage();
		addAi();
		addIngest();
	}

	/**
	 * The calls; whoever adds an operation adds its call.
	 */
	Map<Operation, Function<AtriumnClient, Object>> all() {
		return this.calls;
	}

	private void addAuth() {
		add(Operation.HEALTH, (client) -> client.auth().health());
		add(Operation.REQUEST_TOKEN,
				(client) -> client.auth().requestToken(ClientCredentials.of("id", Canaries.CLIENT_SECRET)));
		add(Operation.SIGNUP,
				(client) -> client.auth().signup(SignupRequest.of("a@b.c", Secret.of(Canaries.PASSWORD))));
		addVoid(Operation.CONFIRM_SIGNUP, (client) -> client.auth().confirmSignup("ada", Canaries.CODE));
		add(Operation.RESEND_CONFIRMATION_CODE, (client) -> client.auth().resendConfirmationCode("ada"));
		add(Operation.LOGIN, (client) -> client.auth().login("ada", Canaries.PASSWORD));
		addVoid(Operation.LOGOUT, (client) -> client.auth().logout(Secret.of(Canaries.USER_TOKEN)));
		add(Operation.REQUEST_PASSWORD_RESET, (client) -> client.auth().requestPasswordReset("a@b.c"));
		addVoid(Operation.CONFIRM_PASSWORD_RESET,
				(client) -> client.auth().confirmPasswordReset("a@b.c", Canaries.CODE, Secret.of(Canaries.PASSWORD)));
		add(Operation.USER_PROFILE, (client) -> client.auth().userProfile(Secret.of(Canaries.USER_TOKEN)));
	}

	private void addCredentials() {
		add(Operation.CREATE_CREDENTIAL, (client) -> client.auth()
			.createCredential(CreateCredentialRequest.builder("app", List.of("ai:read")).build()));
		add(Operation.LIST_CREDENTIALS, (client) -> client.auth().listCredentials());
		add(Operation.GET_CREDENTIAL, (client) -> client.auth().getCredential("k1"));
		add(Operation.UPDATE_CREDENTIAL,
				(client) -> client.auth().updateCredential("k1", new UpdateCredentialRequest(false, null, null)));
		addVoid(Operation.DELETE_CREDENTIAL, (client) -> client.auth().deleteCredential("k1"));
	}

	private void addStorage() {
		add(Operation.GENERATE_UPLOAD_URL,
				(client) -> client.storage().generateUploadUrl(UploadUrlRequest.of("f.txt", "text/plain")));
		add(Operation.GENERATE_DOWNLOAD_URL, (client) -> client.storage().generateDownloadUrl("t/key"));
		addVoid(Operation.UPLOAD_TO_URL, (client) -> client.storage()
			.uploadTo(presigned(), Content.of("text/plain", "text".getBytes(StandardCharsets.UTF_8))));
		add(Operation.DOWNLOAD_FROM_URL, (client) -> {
			try (Download download = client.storage().downloadFrom(presigned())) {
				return download.toString();
			}
		});
	}

	private void addAi() {
		add(Operation.CREATE_PROMPT, (client) -> client.ai().createPrompt(CreatePromptRequest.of("n", "t")));
		add(Operation.LIST_PROMPTS, (client) -> client.ai().listPrompts(PromptQuery.all()));
		add(Operation.GET_PROMPT, (client) -> client.ai().getPrompt("p1"));
		add(Operation.UPDATE_PROMPT,
				(client) -> client.ai().updatePrompt("p1", UpdatePromptRequest.builder().name("n").build()));
		addVoid(Operation.DELETE_PROMPT, (client) -> client.ai().deletePrompt("p1"));
		add(Operation.RUN_TASK, (client) -> client.ai().runTask(TaskRequest.of("app", "task", Map.of("a", 1))));
	}

	private void addIngest() {
		add(Operation.INGEST_TEXT, (client) -> client.ingest().ingestText(TextIngestRequest.of("text")));
		add(Operation.REQUEST_TEXT_UPLOAD,
				(client) -> client.ingest().requestTextUpload(TextUploadRequest.builder().build()));
		add(Operation.INGEST_URL, (client) -> client.ingest().ingestUrl(UrlIngestRequest.of("https://a.example")));
		add(Operation.REQUEST_FILE_UPLOAD,
				(client) -> client.ingest().requestFileUpload(FileUploadRequest.of("f.txt", "text/plain")));
		add(Operation.LIST_CONTENT_ITEMS, (client) -> client.ingest().listContentItems(ContentQuery.all()));
		add(Operation.GET_CONTENT_ITEM, (client) -> client.ingest().getContentItem("c1"));
		add(Operation.UPDATE_CONTENT_ITEM,
				(client) -> client.ingest().updateContentItem("c1", new UpdateContentItemRequest("s", null)));
		addVoid(Operation.DELETE_CONTENT_ITEM, (client) -> client.ingest().deleteContentItem("c1"));
		add(Operation.CONTENT_DOWNLOAD_URL, (client) -> client.ingest().contentDownloadUrl("c1"));
		add(Operation.GET_TEXT_CONTENT, (client) -> client.ingest().getTextContent("c1"));
		addVoid(Operation.UPDATE_TEXT_CONTENT, (client) -> client.ingest().updateTextContent("c1", "text"));
	}

	private PresignedUrl presigned() {
		return PresignedUrl.of(this.origin + "/bucket/key?X-Amz-Credential="
				+ UriUtils.encode(Canaries.SIGNED_KEY, StandardCharsets.UTF_8) + "&X-Amz-Signature="
				+ Canaries.SIGNATURE);
	}

	private void add(Operation operation, Function<AtriumnClient, Object> call) {
		this.calls.put(operation, call);
	}

	private void addVoid(Operation operation, Consumer<AtriumnClient> call) {
		add(operation, (client) -> {
			call.accept(client);
			return "nothing";
		});
	}

}
