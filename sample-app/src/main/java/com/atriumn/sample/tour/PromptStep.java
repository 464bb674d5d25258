package com.atriumn.sample.tour;

import java.util.List;
import java.util.function.Consumer;

import com.atriumn.client.ai.AiClient;
import com.atriumn.client.ai.CreatePromptRequest;
import com.atriumn.client.ai.Prompt;
import com.atriumn.client.ai.PromptVariable;
import com.atriumn.client.call.Service;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Creates a prompt and reads it back.
 */
@Component
@Order(3)
class PromptStep implements TourStep {

	private static final CreatePromptRequest SUMMARY = CreatePromptRequest
		.builder("Summary", "Summarise {{text}} in {{sentences}} sentences.")
		.description("Says in a few sentences what a text is about")
		.variables(List.of(PromptVariable.builder("text").required(true).build(),
				PromptVariable.builder("sentences").defaultValue("three").build()))
		.tags(List.of("sample"))
		.build();

	private final AiClient ai;

	PromptStep(AiClient ai) {
		this.ai = ai;
	}

	@Override
	public Service service() {
		return Service.AI;
	}

	@Override
	public void take(Consumer<String> diary) {
		Prompt created = this.ai.createPrompt(SUMMARY);
		diary.accept("created the prompt \"%s\" as %s".formatted(created.name(), created.id()));
		Prompt read = this.ai.getPrompt(created.id());
		if (!read.template().equals(SUMMARY.template())) {
			throw new TourException("The prompt came back with another template.");
		}
		diary.accept("read it back: version %d, \"%s\"".formatted(read.version(), read.template()));
	}

}
