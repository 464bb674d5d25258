package com.atriumn.client.ai;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * Which prompts to list, and from where on. What is {@code null} does not filter.
 *
 * @param modelId the model they are meant for, or {@code null} for any
 * @param tags the tags they have, unmodifiable; empty for any
 * @param maxResults how many a page may hold, at least 1, or {@code null} to leave it to
 * the service
 * @param nextToken the token of the page to list, or {@code null} for the first
 */
public record PromptQuery(@Nullable String modelId, List<String> tags, @Nullable Integer maxResults,
		@Nullable String nextToken) {

	private static final PromptQuery ALL = new PromptQuery(null, List.of(), null, null);

	/**
	 * Check and copy the components.
	 * @throws IllegalArgumentException if {@code maxResults} is less than 1, or the tags
	 * are missing or contain {@code null}
	 */
	public PromptQuery {
		Assert.notNull(tags, "'tags' must not be null");
		Assert.noNullElements(tags, "'tags' must not contain null");
		Assert.isTrue(maxResults == null || maxResults >= 1, "'maxResults' must be at least 1");
		tags = List.copyOf(tags);
	}

	/**
	 * The query that every prompt passes, from the first page on.
	 * @return the query
	 */
	public static PromptQuery all() {
		return ALL;
	}

	/**
	 * Start a query.
	 * @return a builder, which filters nothing yet
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Return this query for another page.
	 * @param nextToken the token of the page to list, or {@code null} for the first
	 * @return the new query
	 */
	public PromptQuery withNextToken(@Nullable String nextToken) {
		return new PromptQuery(this.modelId, this.tags, this.maxResults, nextToken);
	}

	/**
	 * Builds a {@link PromptQuery}. Not for use by several threads.
	 */
	public static final class Builder {

		private @Nullable String modelId;

		private List<String> tags = List.of();

		private @Nullable Integer maxResults;

		private @Nullable String nextToken;

		private Builder() {
		}

		/**
		 * List only what is meant for one model.
		 * @param modelId the model, or {@code null} for any
		 * @return this builder
		 */
		public Builder modelId(@Nullable String modelId) {
			this.modelId = modelId;
			return this;
		}

		/**
		 * List only what has these tags.
		 * @param tags the tags, empty for any
		 * @return this builder
		 */
		public Builder tags(List<String> tags) {
			this.tags = tags;
			return this;
		}

		/**
		 * Limit the size of a page.
		 * @param maxResults how many prompts a page may hold, at least 1, or {@code null}
		 * to leave it to the service
		 * @return this builder
		 */
		public Builder maxResults(@Nullable Integer maxResults) {
			this.maxResults = maxResults;
			return this;
		}

		/**
		 * Start from a page other than the first.
		 * @param nextToken the token of the page, or {@code null} for the first
		 * @return this builder
		 */
		public Builder nextToken(@Nullable String nextToken) {
			this.nextToken = nextToken;
			return this;
		}

		/**
		 * Build the query.
		 * @return the query
		 * @throws IllegalArgumentException if {@code maxResults} is less than 1, or the
		 * tags are missing or contain {@code null}
		 */
		public PromptQuery build() {
			return new PromptQuery(this.modelId, this.tags, this.maxResults, this.nextToken);
		}

	}

}
