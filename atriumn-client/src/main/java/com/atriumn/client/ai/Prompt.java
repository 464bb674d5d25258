package com.atriumn.client.ai;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A prompt template that the service keeps. A text that the service must send is empty
 * where it did not.
 *
 * @param id the prompt's id
 * @param name its name
 * @param description what it is for, or {@code null} if that was not sent
 * @param template its text, with variables as <code>{{name}}</code>
 * @param modelId the model it is meant for, or {@code null} if that was not sent
 * @param parameters the model's parameters, any JSON, unmodifiable; empty if there are
 * none
 * @param variables its variables, unmodifiable; empty if there are none
 * @param tags its tags, unmodifiable; empty if there are none
 * @param version its version, which each update raises; 0 if that was not sent
 * @param createdAt when it was created, or {@code null} if that was not sent or cannot be
 * read
 * @param updatedAt when it was last changed, or {@code null} if that was not sent or
 * cannot be read
 */
public record Prompt(String id, String name, @Nullable String description, String template, @Nullable String modelId,
		Map<String, @Nullable Object> parameters, List<PromptVariable> variables, List<String> tags, long version,
		@Nullable Instant createdAt, @Nullable Instant updatedAt) {

	public Prompt {
		id = Copies.received(id);
		name = Copies.received(name);
		template = Copies.received(template);
		parameters = Copies.received(parameters);
		variables = Copies.received(variables);
		tags = Copies.received(tags);
	}

}
