package com.atriumn.emulator;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Prompts and their versions.
 */
final class PromptRoutes {

	private final Settings settings;

	private final Table<EmulatedPrompt> prompts;

	PromptRoutes(Settings settings, Table<EmulatedPrompt> prompts) {
		this.settings = settings;
		this.prompts = prompts;
	}

	void register(Map<EmulatedOperation, Action> actions) {
		actions.put(EmulatedOperation.CREATE_PROMPT, this::create);
		actions.put(EmulatedOperation.LIST_PROMPTS, this::list);
		actions.put(EmulatedOperation.GET_PROMPT, this::get);
		actions.put(EmulatedOperation.UPDATE_PROMPT, this::update);
		actions.put(EmulatedOperation.DELETE_PROMPT, this::delete);
	}

	private Answer create(Call call) {
		EmulatedPrompt prompt = fields(call).create(this.settings.now());
		this.prompts.add(prompt.id(), prompt);
		return Json.CAMEL_CASE.answer(201, new Envelope(prompt));
	}

	private Answer list(Call call) {
		String model = call.query("modelId");
		List<String> tags = call.queryValues("tags");
		Page<EmulatedPrompt> page = this.prompts.page((prompt) -> prompt,
				(prompt) -> (model == null || model.equals(prompt.modelId())) && prompt.isTaggedWith(tags),
				call.limit("maxResults"), call.query("nextToken"));
		return Json.CAMEL_CASE.answer(200, new Prompts(page.items(), page.nextToken()));
	}

	private Answer get(Call call) {
		return this.prompts.get(call.id())
			.map((prompt) -> Json.CAMEL_CASE.answer(200, new Envelope(prompt)))
			.orElseThrow(() -> ApiError.notFound("Prompt"));
	}

	private Answer update(Call call) {
		PromptFields fields = fields(call);
		return this.prompts.update(call.id(), (prompt) -> fields.update(prompt, this.settings.now()))
			.map((prompt) -> Json.CAMEL_CASE.answer(200, new Envelope(prompt)))
			.orElseThrow(() -> ApiError.notFound("Prompt"));
	}

	private Answer delete(Call call) {
		return this.prompts.remove(call.id())
			.map((prompt) -> Answer.empty(204))
			.orElseThrow(() -> ApiError.notFound("Prompt"));
	}

	private static PromptFields fields(Call call) {
		return call.body(Json.CAMEL_CASE, PromptFields.class);
	}

	private record Envelope(EmulatedPrompt prompt) {
	}

	private record Prompts(List<EmulatedPrompt> prompts, @Nullable String nextToken) {
	}

}
