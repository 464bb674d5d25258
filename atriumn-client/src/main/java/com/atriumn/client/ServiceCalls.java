package com.atriumn.client;

import java.time.Duration;

import com.atriumn.client.call.CallOptions;
import com.atriumn.client.call.Operation;
import com.atriumn.client.credentials.TokenProvider;
import org.jspecify.annotations.Nullable;

/**
 * What all calls to one service have in common.
 *
 * @param base where the service is
 * @param timeout the time a call may take
 * @param taskTimeout the time {@code runTask} may take
 * @param tokens where tokens come from, or {@code null} to send none
 * @param tenantId the tenant of requests that name none, or {@code null}
 * @param json the JSON of the wire
 * @param pipeline the steps around a request
 */
record ServiceCalls(BaseUrl base, Duration timeout, Duration taskTimeout, @Nullable TokenProvider tokens,
		@Nullable String tenantId, Json json, Pipeline pipeline) {

	ServiceCalls with(CallOptions options) {
		Duration timeout = options.timeout();
		TokenProvider tokens = (options.token() != null) ? TokenProvider.fixed(options.token()) : this.tokens;
		return new ServiceCalls(this.base, (timeout != null) ? timeout : this.timeout,
				(timeout != null) ? timeout : this.taskTimeout, tokens, this.tenantId, this.json, this.pipeline);
	}

	CallSpec to(Operation operation) {
		return new CallSpec(this, operation);
	}

	Duration timeoutOf(Operation operation) {
		return (operation == Operation.RUN_TASK) ? this.taskTimeout : this.timeout;
	}

	@Nullable TokenProvider tokensFor(Operation operation) {
		return operation.isSecured() ? this.tokens : null;
	}

}
