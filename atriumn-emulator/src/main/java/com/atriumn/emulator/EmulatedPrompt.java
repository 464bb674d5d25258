package com.atriumn.emulator;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A prompt as it is now. What was never set, or was cleared, is {@code null}.
 *
 * @param id the id
 * @param name the name
 * @param description a description, if any
 * @param template the template, with variables as <code>{{name}}</code>
 * @param modelId the model it is meant for, if any
 * @param parameters the model's settings, if any
 * @param variables the variables, if any
 * @param tags the tags, if any
 * @param version 1 at first, one higher with every update
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
public record EmulatedPrompt(String id, String name, @Nullable String description, String template,
		@Nullable String modelId, @Nullable Map<String, Object> parameters, @Nullable List<Variable> variables,
		@Nullable List<String> tags, long version, Instant createdAt, Instant updatedAt) {

	boolean isTaggedWith(List<String> wanted) {
		return wanted.isEmpty() || (this.tags != null && this.tags.containsAll(wanted));
	}

	/**
	 * A variable of a template.
	 *
	 * @param name the name
	 * @param description a description, if any
	 * @param defaultValue the value it has when none is given, if any
	 * @param required whether a value must be given, {@code null} if left open, which
	 * means no
	 */
	public record Variable(String name, @Nullable String description, @Nullable String defaultValue,
			@Nullable Boolean required) {

		Variable checked() {
			Require.text(this.name, "name of a variable");
			return this;
		}

	}

}
