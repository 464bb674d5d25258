package com.atriumn.client.ai;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What to change in a prompt. What is {@code null} stays as it is; an empty text, list or
 * map is a value and is sent.
 *
 * @param name the name, or {@code null} to leave it as it is
 * @param description what it is for, or {@code null} to leave it as it is
 * @param template the text, with variables as <code>{{name}}</code>, at most
 * {@value CreatePromptRequest#MAX_TEMPLATE_BYTES} bytes of UTF-8, or {@code null} to
 * leave it as it is
 * @param modelId the model it is meant for, or {@code null} to leave it as it is
 * @param parameters the model's parameters, any JSON, unmodifiable, or {@code null} to
 * leave them as they are
 * @param variables its variables, unmodifiable, or {@code null} to leave them as they are
 * @param tags its tags, unmodifiable, or {@code null} to leave them as they are
 */
public record UpdatePromptRequest(@Nullable String name, @Nullable String description, @Nullable String template,
		@Nullable String modelId, @Nullable Map<String, @Nullable Object> parameters,
		@Nullable List<PromptVariable> variables, @Nullable List<String> tags) {

	/**
	 * Check and copy the components.
	 * @throws IllegalArgumentException if a variable's name is blank, the template is too
	 * large, or a list or a map's keys contain {@code null}
	 */
	public UpdatePromptRequest {
		PromptRules.checkTemplate(template);
		parameters = Copies.sent("parameters", parameters);
		variables = Copies.sent("variables", variables);
		PromptRules.checkVariables(variables);
		tags = Copies.sent("tags", tags);
	}

	/**
	 * Start a change.
	 * @return a builder, which changes nothing yet
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds an {@link UpdatePromptRequest}. Not for use by several threads.
	 */
	public static final class Builder {

		private @Nullable String name;

		private @Nullable String description;

		private @Nullable String template;

		private @Nullable String modelId;

		private @Nullable Map<String, @Nullable Object> parameters;

		private @Nullable List<PromptVariable> variables;

		private @Nullable List<String> tags;

		private Builder() {
		}

		/**
		 * Replace the name.
		 * @param name the name, or {@code null} to leave it as it is
		 * @return this builder
		 */
		public Builder name(@Nullable String name) {
			this.name = name;
			return this;
		}

		/**
		 * Replace the description.
		 * @param description the description, empty to clear it, or {@code null} to leave
		 * it as it is
		 * @return this builder
		 */
		public Builder description(@Nullable String description) {
			this.description = description;
			return this;
		}

		/**
		 * Replace the text.
		 * @param template the text, or {@code null} to leave it as it is
		 * @return this builder
		 */
		public Builder template(@Nullable String template) {
			this.template = template;
			return this;
		}

		/**
		 * Replace the model that the prompt is meant for.
		 * @param modelId the model, empty to clear it, or {@code null} to leave it as it
		 * is
		 * @return this builder
		 */
		public Builder modelId(@Nullable String modelId) {
			this.modelId = modelId;
			return this;
		}

		/**
		 * Replace all of the model's parameters.
		 * @param parameters the parameters, any JSON, empty to clear them, or
		 * {@code null} to leave them as they are
		 * @return this builder
		 */
		public Builder parameters(@Nullable Map<String, @Nullable Object> parameters) {
			this.parameters = parameters;
			return this;
		}

		/**
		 * Replace all variables.
		 * @param variables the variables, empty to clear them, or {@code null} to leave
		 * them as they are
		 * @return this builder
		 */
		public Builder variables(@Nullable List<PromptVariable> variables) {
			this.variables = variables;
			return this;
		}

		/**
		 * Replace all tags.
		 * @param tags the tags, empty to clear them, or {@code null} to leave them as
		 * they are
		 * @return this builder
		 */
		public Builder tags(@Nullable List<String> tags) {
			this.tags = tags;
			return this;
		}

		/**
		 * Build the request.
		 * @return the request
		 * @throws IllegalArgumentException if a variable's name is blank, the template is
		 * too large, or a list or a map's keys contain {@code null}
		 */
		public UpdatePromptRequest build() {
			return new UpdatePromptRequest(this.name, this.description, this.template, this.modelId, this.parameters,
					this.variables, this.tags);
		}

	}

}
