package com.atriumn.client.ai;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A prompt to create.
 *
 * @param name the name, not blank
 * @param description what it is for, or {@code null} to leave it out
 * @param template the text, with variables as <code>{{name}}</code>, not blank, at most
 * {@value #MAX_TEMPLATE_BYTES} bytes of UTF-8
 * @param modelId the model it is meant for, or {@code null} to leave it out
 * @param parameters the model's parameters, any JSON, unmodifiable, or {@code null} to
 * leave them out
 * @param variables its variables, unmodifiable, or {@code null} to leave them out
 * @param tags its tags, unmodifiable, or {@code null} to leave them out
 */
public record CreatePromptRequest(String name, @Nullable String description, String template, @Nullable String modelId,
		@Nullable Map<String, @Nullable Object> parameters, @Nullable List<PromptVariable> variables,
		@Nullable List<String> tags) {

	/** How many bytes of UTF-8 a template may have, as the contract has it: 100 KB. */
	public static final int MAX_TEMPLATE_BYTES = 100 * 1024;

	/**
	 * Check and copy the components.
	 * @throws IllegalArgumentException if the name, the template or a variable's name is
	 * blank, the template is too large, or a list or a map's keys contain {@code null}
	 */
	public CreatePromptRequest {
		Assert.hasText(name, "'name' must not be blank");
		Assert.hasText(template, "'template' must not be blank");
		PromptRules.checkTemplate(template);
		parameters = Copies.sent("parameters", parameters);
		variables = Copies.sent("variables", variables);
		PromptRules.checkVariables(variables);
		tags = Copies.sent("tags", tags);
	}

	/**
	 * A prompt with nothing but a name and a text.
	 * @param name the name, not blank
	 * @param template the text, with variables as <code>{{name}}</code>, not blank, at
	 * most {@value #MAX_TEMPLATE_BYTES} bytes of UTF-8
	 * @return the request
	 */
	public static CreatePromptRequest of(String name, String template) {
		return builder(name, template).build();
	}

	/**
	 * Start a prompt with more than a name and a text.
	 * @param name the name, not blank
	 * @param template the text, with variables as <code>{{name}}</code>, not blank, at
	 * most {@value #MAX_TEMPLATE_BYTES} bytes of UTF-8
	 * @return a builder
	 */
	public static Builder builder(String name, String template) {
		return new Builder(name, template);
	}

	/**
	 * Builds a {@link CreatePromptRequest}. Not for use by several threads.
	 */
	public static final class Builder {

		private final String name;

		private final String template;

		private @Nullable String description;

		private @Nullable String modelId;

		private @Nullable Map<String, @Nullable Object> parameters;

		private @Nullable List<PromptVariable> variables;

		private @Nullable List<String> tags;

		private Builder(String name, String template) {
			this.name = name;
			this.template = template;
		}

		/**
		 * Set what the prompt is for.
		 * @param description the description, or {@code null} to leave it out
		 * @return this builder
		 */
		public Builder description(@Nullable String description) {
			this.description = description;
			return this;
		}

		/**
		 * Set the model that the prompt is meant for.
		 * @param modelId the model, or {@code null} to leave it out
		 * @return this builder
		 */
		public Builder modelId(@Nullable String modelId) {
			this.modelId = modelId;
			return this;
		}

		/**
		 * Set the model's parameters.
		 * @param parameters the parameters, any JSON, possibly empty, or {@code null} to
		 * leave them out
		 * @return this builder
		 */
		public Builder parameters(@Nullable Map<String, @Nullable Object> parameters) {
			this.parameters = parameters;
			return this;
		}

		/**
		 * Set the prompt's variables.
		 * @param variables the variables, possibly empty, or {@code null} to leave them
		 * out
		 * @return this builder
		 */
		public Builder variables(@Nullable List<PromptVariable> variables) {
			this.variables = variables;
			return this;
		}

		/**
		 * Set the prompt's tags.
		 * @param tags the tags, possibly empty, or {@code null} to leave them out
		 * @return this builder
		 */
		public Builder tags(@Nullable List<String> tags) {
			this.tags = tags;
			return this;
		}

		/**
		 * Build the request.
		 * @return the request
		 * @throws IllegalArgumentException if the name, the template or a variable's name
		 * is blank, the template is too large, or a list or a map's keys contain
		 * {@code null}
		 */
		public CreatePromptRequest build() {
			return new CreatePromptRequest(this.name, this.description, this.template, this.modelId, this.parameters,
					this.variables, this.tags);
		}

	}

}
