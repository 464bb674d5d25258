package com.atriumn.client.ingest;

import org.jspecify.annotations.Nullable;

/**
 * Which content items to list, and from where on. What is {@code null} does not filter.
 *
 * @param status the status they have, or {@code null} for any
 * @param sourceType what they were made from, or {@code null} for anything
 * @param limit how many a page may hold, or {@code null} to leave it to the service
 * @param nextToken the token of the page to list, or {@code null} for the first
 */
public record ContentQuery(@Nullable ContentStatus status, @Nullable SourceType sourceType, @Nullable Integer limit,
		@Nullable String nextToken) {

	private static final ContentQuery ALL = new ContentQuery(null, null, null, null);

	/**
	 * The query that every content item passes, from the first page on.
	 * @return the query
	 */
	public static ContentQuery all() {
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
	public ContentQuery withNextToken(@Nullable String nextToken) {
		return new ContentQuery(this.status, this.sourceType, this.limit, nextToken);
	}

	/**
	 * Builds a {@link ContentQuery}. Not for use by several threads.
	 */
	public static final class Builder {

		private @Nullable ContentStatus status;

		private @Nullable SourceType sourceType;

		private @Nullable Integer limit;

		private @Nullable String nextToken;

		private Builder() {
		}

		/**
		 * List only what has a status.
		 * @param status the status, or {@code null} for any
		 * @return this builder
		 */
		public Builder status(@Nullable ContentStatus status) {
			this.status = status;
			return this;
		}

		/**
		 * List only what was made from one type of source.
		 * @param sourceType the source type, or {@code null} for any
		 * @return this builder
		 */
		public Builder sourceType(@Nullable SourceType sourceType) {
			this.sourceType = sourceType;
			return this;
		}

		/**
		 * Limit the size of a page.
		 * @param limit how many items a page may hold, or {@code null} to leave it to the
		 * service
		 * @return this builder
		 */
		public Builder limit(@Nullable Integer limit) {
			this.limit = limit;
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
		 */
		public ContentQuery build() {
			return new ContentQuery(this.status, this.sourceType, this.limit, this.nextToken);
		}

	}

}
