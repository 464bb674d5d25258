package com.atriumn.client.ai;

import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A task to run.
 *
 * @param app the application whose task it is, not blank
 * @param task the task's name, not blank
 * @param input the task's input, any JSON, unmodifiable, possibly empty
 * @param options settings of the model, for instance {@code model} and
 * {@code temperature}, unmodifiable, or {@code null} to leave them to the service
 */
public record TaskRequest(String app, String task, Map<String, @Nullable Object> input,
		@Nullable Map<String, @Nullable Object> options) {

	/**
	 * Check and copy the components.
	 * @throws IllegalArgumentException if the application or the task is blank, the input
	 * is missing, or a map has a {@code null} key
	 */
	public TaskRequest {
		Assert.hasText(app, "'app' must not be blank");
		Assert.hasText(task, "'task' must not be blank");
		Assert.notNull(input, "'input' must not be null");
		input = Objects.requireNonNull(Copies.sent("input", input));
		options = Copies.sent("options", options);
	}

	/**
	 * A task with the service's own settings of the model.
	 * @param app the application whose task it is, not blank
	 * @param task the task's name, not blank
	 * @param input the task's input, any JSON
	 * @return the request
	 */
	public static TaskRequest of(String app, String task, Map<String, @Nullable Object> input) {
		return builder(app, task, input).build();
	}

	/**
	 * Start a task with settings of the model.
	 * @param app the application whose task it is, not blank
	 * @param task the task's name, not blank
	 * @param input the task's input, any JSON
	 * @return a builder
	 */
	public static Builder builder(String app, String task, Map<String, @Nullable Object> input) {
		return new Builder(app, task, input);
	}

	/**
	 * Builds a {@link TaskRequest}. Not for use by several threads.
	 */
	public static final class Builder {

		private final String app;

		private final String task;

		private final Map<String, @Nullable Object> input;

		private @Nullable Map<String, @Nullable Object> options;

		private Builder(String app, String task, Map<String, @Nullable Object> input) {
			this.app = app;
			this.task = task;
			this.input = input;
		}

		/**
		 * Set settings of the model.
		 * @param options the settings, for instance {@code model} and
		 * {@code temperature}, possibly empty, or {@code null} to leave them to the
		 * service
		 * @return this builder
		 */
		public Builder options(@Nullable Map<String, @Nullable Object> options) {
			this.options = options;
			return this;
		}

		/**
		 * Build the request.
		 * @return the request
		 * @throws IllegalArgumentException if the application or the task is blank, the
		 * input is missing, or a map has a {@code null} key
		 */
		public TaskRequest build() {
			return new TaskRequest(this.app, this.task, this.input, this.options);
		}

	}

}
