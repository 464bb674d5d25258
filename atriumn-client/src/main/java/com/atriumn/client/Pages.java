package com.atriumn.client;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.atriumn.client.call.Operation;
import com.atriumn.client.call.Phase;
import com.atriumn.client.error.AtriumnUnreadableResponseException;
import com.atriumn.client.error.CallFailure;
import org.jspecify.annotations.Nullable;

/**
 * Walks through pages, each fetched when it is asked for. A walk ends whatever the
 * service does: a token that came before, and too many pages in a row that hold nothing,
 * fail it. Empty pages as such are no fault; a service that filters behind its paging
 * sends them.
 *
 * @param <P> the type of a page
 */
final class Pages<P> implements Iterable<P> {

	static final int MAX_EMPTY_PAGES = 100;

	private final Operation operation;

	private final @Nullable String firstToken;

	private final Function<@Nullable String, P> fetch;

	private final Function<P, List<?>> items;

	private final Function<P, @Nullable String> nextToken;

	Pages(Operation operation, @Nullable String firstToken, Function<@Nullable String, P> fetch,
			Function<P, List<?>> items, Function<P, @Nullable String> nextToken) {
		this.operation = operation;
		this.firstToken = firstToken;
		this.fetch = fetch;
		this.items = items;
		this.nextToken = nextToken;
	}

	@Override
	public Iterator<P> iterator() {
		return new Walk();
	}

	Stream<P> stream() {
		return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(),
				Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE), false);
	}

	private final class Walk implements Iterator<P> {

		private final Set<String> seen = new HashSet<>();

		private @Nullable String token = Pages.this.firstToken;

		private boolean done;

		private int emptyPages;

		@Override
		public boolean hasNext() {
			return !this.done;
		}

		@Override
		public P next() {
			if (this.done) {
				throw new NoSuchElementException();
			}
			check();
			P page = Pages.this.fetch.apply(this.token);
			this.emptyPages = Pages.this.items.apply(page).isEmpty() ? this.emptyPages + 1 : 0;
			this.token = Pages.this.nextToken.apply(page);
			this.done = this.token == null;
			return page;
		}

		private void check() {
			if (this.token != null && !this.seen.add(this.token)) {
				throw endless("the service repeated the page token '" + this.token + "'");
			}
			if (this.emptyPages == MAX_EMPTY_PAGES) {
				throw endless(MAX_EMPTY_PAGES + " pages in a row were empty, the last with the token for another one, '"
						+ this.token + "'");
			}
		}

		private AtriumnUnreadableResponseException endless(String description) {
			return new AtriumnUnreadableResponseException(new CallFailure(Pages.this.operation, 200, "parse_error",
					description, null, null, null, null, Phase.BODY, false, List.of()), null);
		}

	}

}
