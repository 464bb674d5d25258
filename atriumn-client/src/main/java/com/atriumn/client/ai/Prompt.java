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

	/**
	 * Fill the template's variables, <code>{{name}}</code> with or without spaces inside
	 * the braces. A value is put in as it is, also where it looks like a variable. A
	 * variable without a value takes its default; without a default it becomes empty,
	 * unless it is required or the prompt does not declare it.
	 * @param values the values by name, none of them {@code null}
	 * @return the text
	 * @throws IllegalArgumentException if required values are missing or unknown ones are
	 * given; the message names all of both
	 */
	public String render(Map<String, String> values) {
		return new PromptRendering(this).render(values);
	}

}
