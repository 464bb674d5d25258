package com.atriumn.benchmarks;

import java.time.Duration;
import java.util.function.Function;

import com.atriumn.client.ai.Prompt;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A source of prompts, and the server that it gets them from. All threads of a run share
 * them.
 */
@State(Scope.Benchmark)
public abstract class PromptCalls {

	private final ServerProcess server = ServerProcess.start(Duration.ZERO);

	private final PromptSource source;

	/**
	 * Start the server.
	 * @param source makes the source, for the server's base URL
	 */
	PromptCalls(Function<String, PromptSource> source) {
		this.source = source.apply(this.server.baseUrl());
	}

	Prompt get() {
		return this.source.prompts().apply("prompt-1");
	}

	@TearDown
	public void close() throws Exception {
		this.source.owner().close();
		this.server.close();
	}

}
