package com.atriumn.emulator;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a request that creates or updates a prompt. In an update a field left out
 * stays as it is, and an empty string clears a string.
 */
record PromptFields(@Nullable String name, @Nullable String description, @Nullable String template,
		@Nullable String modelId, @JsonSetter(contentNulls = Nulls.SET) @Nullable Map<String, Object> parameters,
		@Nullable List<EmulatedPrompt.Variable> variables, @Nullable List<String> tags) {

	EmulatedPrompt create(Instant now) {
		return new EmulatedPrompt(Ids.id("prompt"), Require.text(this.name, "name"), cleared(this.description),
				Require.template(this.template), cleared(this.modelId), this.parameters, checked(this.variables),
				this.tags, 1, now, now);
	}

	EmulatedPrompt update(EmulatedPrompt prompt, Instant now) {
		return new EmulatedPrompt(prompt.id(), (this.name != null) ? Require.text(this.name, "name") : prompt.name(),
				changed(this.description, prompt.description()),
				(this.template != null) ? Require.template(this.template) : prompt.template(),
				changed(this.modelId, prompt.modelId()),
				(this.parameters != null) ? this.parameters : prompt.parameters(),
				(this.variables != null) ? checked(this.variables) : prompt.variables(),
				(this.tags != null) ? this.tags : prompt.tags(), prompt.version() + 1, prompt.createdAt(), now);
	}

	private static @Nullable String changed(@Nullable String wanted, @Nullable String current) {
		return (wanted != null) ? cleared(wanted) : current;
	}

	private static @Nullable String cleared(@Nullable String value) {
		return (value == null || value.isEmpty()) ? null : value;
	}

	private static @Nullable List<EmulatedPrompt.Variable> checked(@Nullable List<EmulatedPrompt.Variable> variables) {
		return (variables != null) ? variables.stream().map(EmulatedPrompt.Variable::checked).toList() : null;
	}

}
