package com.atriumn.client.observation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.atriumn.client.call.Operation;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a call while it is observed. The carrier is the map of headers that a
 * tracer adds to each request of the call; for an operation whose URL is pre-signed they
 * are not sent. It takes those of the W3C's trace context alone: baggage is the
 * application's own, and Atriumn need not know it. Status, attempts and request id are
 * there when the call is over.
 */
public final class AtriumnObservationContext extends SenderContext<Map<String, String>> {

	private static final Set<String> TRACE_HEADERS = Set.of("traceparent", "tracestate");

	private final String clientName;

	private final Operation operation;

	private @Nullable Integer status;

	private int attempts;

	private @Nullable String requestId;

	/**
	 * Create the context of a call.
	 * @param clientName the name of the client
	 * @param operation the operation that is called
	 * @param origin where the request goes: scheme, host and port
	 */
	public AtriumnObservationContext(String clientName, Operation operation, String origin) {
		super((headers, name, value) -> {
			if (headers != null && TRACE_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
				headers.put(name, value);
			}
		}, Kind.CLIENT);
		this.clientName = clientName;
		this.operation = operation;
		setCarrier(new HashMap<>());
		setRemoteServiceName("atriumn-" + operation.service().id());
		setRemoteServiceAddress(origin);
	}

	/**
	 * The name of the client that makes the call.
	 * @return the name
	 */
	public String clientName() {
		return this.clientName;
	}

	/**
	 * The operation that is called.
	 * @return the operation
	 */
	public Operation operation() {
		return this.operation;
	}

	/**
	 * The HTTP status of the last response.
	 * @return the status, or {@code null} if there was no response or the call is not
	 * over
	 */
	public @Nullable Integer status() {
		return this.status;
	}

	/**
	 * How many attempts were made.
	 * @return the number, zero while the call is not over or if nothing was sent
	 */
	public int attempts() {
		return this.attempts;
	}

	/**
	 * The id that the server gave the last request.
	 * @return the id, or {@code null} if no header named one
	 */
	public @Nullable String requestId() {
		return this.requestId;
	}

	/**
	 * Set what is known at the end of the call.
	 * @param status the HTTP status, or {@code null}
	 * @param attempts how many attempts were made
	 * @param requestId the request id, or {@code null}
	 */
	public void ended(@Nullable Integer status, int attempts, @Nullable String requestId) {
		this.status = status;
		this.attempts = attempts;
		this.requestId = requestId;
	}

}
