package com.atriumn.client;

import java.util.Map;
import java.util.stream.Stream;

import com.atriumn.client.ai.AiClient;
import com.atriumn.client.ai.CreatePromptRequest;
import com.atriumn.client.ai.Prompt;
import com.atriumn.client.ai.PromptPage;
import com.atriumn.client.ai.PromptQuery;
import com.atriumn.client.ai.TaskRequest;
import com.atriumn.client.ai.TaskResult;
import com.atriumn.client.ai.UpdatePromptRequest;
import com.atriumn.client.call.CallOptions;
import com.atriumn.client.call.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * The ai service over HTTP.
 */
final class DefaultAiClient implements AiClient {

	private final ServiceCalls calls;

	DefaultAiClient(ServiceCalls calls) {
		this.calls = calls;
	}

	@Override
	public AiClient withOptions(CallOptions options) {
		return new DefaultAiClient(this.calls.with(options));
	}

	@Override
	public Prompt createPrompt(CreatePromptRequest request) {
		return this.calls.to(Operation.CREATE_PROMPT).body(request).as(PromptEnvelope.class).prompt();
	}

	@Override
	public Prompt getPrompt(String id) {
		return this.calls.to(Operation.GET_PROMPT).id(id).as(PromptEnvelope.class).prompt();
	}

	@Override
	public Prompt updatePrompt(String id, UpdatePromptRequest request) {
		return this.calls.to(Operation.UPDATE_PROMPT).id(id).body(request).as(PromptEnvelope.class).prompt();
	}

	@Override
	public void deletePrompt(String id) {
		this.calls.to(Operation.DELETE_PROMPT).id(id).run();
	}

	@Override
	public PromptPage listPrompts(PromptQuery query) {
		return this.calls.to(Operation.LIST_PROMPTS)
			.query("modelId", query.modelId())
			.query("tags", query.tags())
			.query("maxResults", query.maxResults())
			.query("nextToken", query.nextToken())
			.as(PromptPage.class);
	}

	@Override
	public Iterable<PromptPage> promptPages(PromptQuery query) {
		return pages(query);
	}

	@Override
	public Stream<Prompt> streamPrompts(PromptQuery query) {
		return pages(query).stream().flatMap((page) -> page.prompts().stream());
	}

	@Override
	public TaskResult runTask(TaskRequest request) {
		Map<String, @Nullable Object> values = this.calls.to(Operation.RUN_TASK).body(request).asMap();
		return new TaskResult(values);
	}

	private Pages<PromptPage> pages(PromptQuery query) {
		return new Pages<>(Operation.LIST_PROMPTS, query.nextToken(), (token) -> {
			RatePause.before(Operation.LIST_PROMPTS, this.calls.pipeline());
			return listPrompts(query.withNextToken(token));
		}, PromptPage::prompts, PromptPage::nextToken);
	}

	/**
	 * An answer without a prompt is an answer that cannot be read, which the record says
	 * by refusing to be made.
	 */
	record PromptEnvelope(Prompt prompt) {

		PromptEnvelope {
			Assert.notNull(prompt, "The answer has no prompt");
		}

	}

}
