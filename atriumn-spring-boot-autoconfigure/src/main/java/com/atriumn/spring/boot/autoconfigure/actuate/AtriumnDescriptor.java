package com.atriumn.spring.boot.autoconfigure.actuate;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import com.atriumn.client.call.RateLimit;
import com.atriumn.client.call.ServiceStatus;
import com.atriumn.client.call.ServiceStatus.LastError;
import com.atriumn.client.http.PoolStats;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * What {@code /actuator/atriumn} answers.
 *
 * @param clients the clients, by bean name
 * @param settings the properties that are set, by name
 */
public record AtriumnDescriptor(Map<String, ClientDescriptor> clients,
		Map<String, SettingDescriptor> settings) implements OperationResponseBody {

	/**
	 * A client.
	 *
	 * @param services its services, by name
	 * @param tokenExpiresAt when its access token expires, or {@code null} if it keeps
	 * none
	 * @param rateLimits the last rate limits seen, by operation
	 * @param connections its connection pool
	 */
	public record ClientDescriptor(Map<String, ServiceDescriptor> services, @Nullable Instant tokenExpiresAt,
			Map<String, RateLimit> rateLimits, PoolStats connections) {
	}

	/**
	 * A service.
	 *
	 * @param baseUrl where it is, or {@code null} if no URL is set
	 * @param state what the last call showed of it
	 * @param observedAt when it did, or {@code null} before the first call
	 * @param lastSuccess when a call last ended with a value, or {@code null}
	 * @param httpStatus the HTTP status of the last call, or {@code null}
	 * @param latency how long the last call took, or {@code null}
	 * @param lastError the last call that failed, or {@code null}
	 */
	public record ServiceDescriptor(@Nullable Object baseUrl, ServiceStatus.State state, @Nullable Instant observedAt,
			@Nullable Instant lastSuccess, @Nullable Integer httpStatus, @Nullable Duration latency,
			@Nullable ErrorDescriptor lastError) {

		static ServiceDescriptor of(@Nullable Object baseUrl, ServiceStatus status) {
			LastError error = status.lastError();
			return new ServiceDescriptor(baseUrl, status.state(), status.observedAt(), status.lastSuccess(),
					status.httpStatus(), status.latency(), (error != null) ? ErrorDescriptor.of(error) : null);
		}

	}

	/**
	 * A call that failed.
	 *
	 * @param at when it failed
	 * @param operation the operation that failed, as the contract names it
	 * @param httpStatus the HTTP status, or {@code null} without a response
	 * @param code the error code
	 * @param requestId the id that the server gave the request, or {@code null}
	 */
	public record ErrorDescriptor(Instant at, String operation, @Nullable Integer httpStatus, String code,
			@Nullable String requestId) {

		static ErrorDescriptor of(LastError error) {
			return new ErrorDescriptor(error.at(), error.operation().id(), error.httpStatus(), error.code(),
					error.requestId());
		}

	}

	/**
	 * A property.
	 *
	 * @param value its value as it is written, placeholders included, masked if it is a
	 * secret
	 * @param origin where it was set, or {@code null} if that is not known
	 */
	public record SettingDescriptor(@Nullable Object value, @Nullable String origin) {
	}

}
