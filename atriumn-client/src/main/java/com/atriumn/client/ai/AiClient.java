package com.atriumn.client.ai;

import java.util.stream.Stream;

import com.atriumn.client.call.CallOptions;

/**
 * Atriumn's ai service: prompt templates, and tasks that run on them.
 * <p>
 * Safe for use by many threads. Every method throws {@code AtriumnException}, or the
 * subclass that fits, when the call fails, and {@link IllegalArgumentException}, before
 * anything is sent, when an id is empty, {@code .} or {@code ..}. An id is one segment of
 * a path, whatever it holds.
 */
public interface AiClient {

	/**
	 * Return a client that makes its calls with other options and shares everything else
	 * with this one.
	 * @param options the options, in place of those of this client
	 * @return the derived client
	 */
	AiClient withOptions(CallOptions options);

	/**
	 * Create a prompt.
	 * @param request the prompt
	 * @return the prompt as the service stored it
	 */
	Prompt createPrompt(CreatePromptRequest request);

	/**
	 * Get one prompt.
	 * @param id the prompt's id
	 * @return the prompt
	 */
	Prompt getPrompt(String id);

	/**
	 * Change a prompt. Each call raises its version, even if nothing changes.
	 * @param id the prompt's id
	 * @param request what to change; the rest stays as it is
	 * @return the prompt as it is now
	 */
	Prompt updatePrompt(String id, UpdatePromptRequest request);

	/**
	 * Delete a prompt.
	 * @param id the prompt's id
	 */
	void deletePrompt(String id);

	/**
	 * List one page of the prompts that pass a query.
	 * @param query which to list, and from where on
	 * @return the page
	 */
	PromptPage listPrompts(PromptQuery query);

	/**
	 * List the first page of all prompts.
	 * @return the page
	 */
	default PromptPage listPrompts() {
		return listPrompts(PromptQuery.all());
	}

	/**
	 * List the prompts that pass a query page by page. Each page is fetched when the
	 * iterator is asked for it, after a pause if the service's rate limit is used up.
	 * @param query which to list, and from where on
	 * @return the pages, for any number of walks; one of them fails as unreadable if the
	 * service repeats a token, or sends 100 empty pages in a row
	 */
	Iterable<PromptPage> promptPages(PromptQuery query);

	/**
	 * List the prompts that pass a query one by one. Pages are fetched as the stream is
	 * read.
	 * @param query which to list, and from where on
	 * @return the prompts, lazily, failing as {@link #promptPages(PromptQuery)} does
	 */
	Stream<Prompt> streamPrompts(PromptQuery query);

	/**
	 * Run one task of an application and wait for its result, which may take long.
	 * @param request the task and its input
	 * @return the result
	 */
	TaskResult runTask(TaskRequest request);

}
