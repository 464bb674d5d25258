package com.atriumn.benchmarks;

import java.util.function.Function;

import com.atriumn.client.AtriumnClient;
import com.atriumn.client.ai.AiClient;
import com.atriumn.client.ai.Prompt;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gets prompts by their ids.
 *
 * @param prompts makes the call
 * @param owner what is to be closed at the end
 */
record PromptSource(Function<String, Prompt> prompts, AutoCloseable owner) {

	static PromptSource of(AtriumnClient client) {
		return new PromptSource(client.ai()::getPrompt, client);
	}

	static PromptSource of(ConfigurableApplicationContext application) {
		return new PromptSource(application.getBean(AiClient.class)::getPrompt, application);
	}

}
