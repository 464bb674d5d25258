package com.atriumn.client.ai;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/**
 * One page of prompts.
 *
 * @param prompts the prompts, unmodifiable; empty if there are none
 * @param nextToken the token to ask for the next page with, or {@code null} on the last
 * page; an empty one counts as none
 */
public record PromptPage(List<Prompt> prompts, @Nullable String nextToken) {

	public PromptPage {
		prompts = Copies.received(prompts);
		nextToken = StringUtils.hasLength(nextToken) ? nextToken : null;
	}

	/**
	 * Return whether there is another page.
	 * @return {@code true} if there is a token for it
	 */
	public boolean hasNext() {
		return this.nextToken != null;
	}

}
