package com.atriumn.client;

import java.time.Duration;

import com.atriumn.client.call.CallOptions;
import com.atriumn.client.call.Operation;
import com.atriumn.client.credentials.TokenProvider;
import com.atriumn.client.transfer.TransferOptions;
import org.jspecify.annotations.Nullable;

/**
 * What all calls to one service have in common.
 *
 * @param base where the service is
 * @param timeout the time a call may take
 * @param taskTimeout the time {@code runTask} may take
 * @param retries whether a failed attempt may be made again
 * @param transfers how content is moved to and from object storage
 * @param tokens where tokens come from, or {@code null} to send none
 * @param tenantId the tenant of requests that name none, or {@code null}
 * @param json the JSON of the wire
 * @param pipeline the steps around a request
 */
record ServiceCalls(BaseUrl base, Duration timeout, Duration taskTimeout, boolean retries, TransferOptions transfers,
		@Nullable TokenProvider tokens, @Nullable String tenantId, Json json, Pipeline pipeline) {

	// A transfer without a timeout lasts as long as it moves; any time that nobody lives
	// to see will do.
	private static final Duration NO_END = Duration.ofDays(100 * 365);

	ServiceCalls with(CallOptions options) {
		Duration timeout = options.timeout();
		TokenProvider tokens = (options.token() != null) ? TokenProvider.fixed(options.token()) : this.tokens;
		return new ServiceCalls(this.base, (timeout != null) ? timeout : this.timeout,
				(timeout != null) ? timeout : this.taskTimeout, options.retries(), this.transfers, tokens,
				this.tenantId, this.json, this.pipeline);
	}

	ServiceCalls with(TransferOptions transfers) {
		return new ServiceCalls(this.base, this.timeout, this.taskTimeout, this.retries, transfers, this.tokens,
				this.tenantId, this.json, this.pipeline);
	}

	CallSpec to(Operation operation) {
		return new CallSpec(this, operation);
	}

	Duration timeoutOf(Operation operation) {
		if (operation.isPresigned()) {
			return (this.transfers.timeout() != null) ? this.transfers.timeout() : NO_END;
		}
		return (operation == Operation.RUN_TASK) ? this.taskTimeout : this.timeout;
	}

	@Nullable TransferOptions transferOptionsFor(Operation operation) {
		return operation.isPresigned() ? this.transfers : null;
	}

	@Nullable TokenProvider tokensFor(Operation operation) {
		return operation.isSecured() ? this.tokens : null;
	}

}
