package com.atriumn.client;

import java.util.function.Consumer;

import com.atriumn.client.ai.CreatePromptRequest;
import com.atriumn.client.call.Operation;

/**
 * One call of each kind that a failure treats in its own way.
 */
enum SampleCall {

	GET("a GET", Operation.GET_CONTENT_ITEM, (client) -> client.ingest().getContentItem("c1")),

	SAFE_POST("a safe POST", Operation.GENERATE_DOWNLOAD_URL,
			(client) -> client.storage().generateDownloadUrl("tenant/key")),

	UNSAFE_POST("an unsafe POST", Operation.CREATE_PROMPT,
			(client) -> client.ai().createPrompt(CreatePromptRequest.of("name", "template"))),

	PUT("an idempotent PUT", Operation.UPDATE_TEXT_CONTENT,
			(client) -> client.ingest().updateTextContent("c1", "text")),

	DELETE("a DELETE", Operation.DELETE_CONTENT_ITEM, (client) -> client.ingest().deleteContentItem("c1"));

	private final String title;

	private final Operation operation;

	private final Consumer<AtriumnClient> call;

	SampleCall(String title, Operation operation, Consumer<AtriumnClient> call) {
		this.title = title;
		this.operation = operation;
		this.call = call;
	}

	String title() {
		return this.title;
	}

	Operation operation() {
		return this.operation;
	}

	void make(AtriumnClient client) {
		this.call.accept(client);
	}

}
