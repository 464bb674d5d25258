package com.atriumn.client.ai;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A variable of a prompt. It is part of requests and of answers: that its name is not
 * blank is checked by the request that sends it.
 *
 * @param name the name, which stands in the template as <code>{{name}}</code>; empty if
 * an answer held none
 * @param description what it means, or {@code null} to leave it out
 * @param defaultValue the value where none is given, possibly empty, or {@code null} if
 * there is no default
 * @param required whether a value must be given; {@code false} is left out of the JSON
 */
public record PromptVariable(String name, @Nullable String description, @Nullable String defaultValue,
		@JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean required) {

	public PromptVariable {
		name = Copies.received(name);
	}

	/**
	 * A variable that need not be given, without a description or a default.
	 * @param name the name
	 * @return the variable
	 */
	public static PromptVariable of(String name) {
		return builder(name).build();
	}

	/**
	 * Start a variable with more than a name.
	 * @param name the name
	 * @return a builder
	 */
	public static Builder builder(String name) {
		return new Builder(name);
	}

	/**
	 * Builds a {@link PromptVariable}. Not for use by several threads.
	 */
	public static final class Builder {

		private final String name;

		private @Nullable String description;

		private @Nullable String defaultValue;

		private boolean required;

		private Builder(String name) {
			this.name = name;
		}

		/**
		 * Set what the variable means.
		 * @param description the description, or {@code null} to leave it out
		 * @return this builder
		 */
		public Builder description(@Nullable String description) {
			this.description = description;
			return this;
		}

		/**
		 * Set the value where none is given.
		 * @param defaultValue the default, possibly empty, or {@code null} for none
		 * @return this builder
		 */
		public Builder defaultValue(@Nullable String defaultValue) {
			this.defaultValue = defaultValue;
			return this;
		}

		/**
		 * Set whether a value must be given.
		 * @param required whether it must, {@code false} unless set
		 * @return this builder
		 */
		public Builder required(boolean required) {
			this.required = required;
			return this;
		}

		/**
		 * Build the variable.
		 * @return the variable
		 */
		public PromptVariable build() {
			return new PromptVariable(this.name, this.description, this.defaultValue, this.required);
		}

	}

}
