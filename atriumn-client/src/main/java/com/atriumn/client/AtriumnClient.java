package com.atriumn.client;

import java.time.Instant;
import java.util.Map;

import com.atriumn.client.ai.AiClient;
import com.atriumn.client.auth.AuthClient;
import com.atriumn.client.auth.Token;
import com.atriumn.client.call.ClientMetrics;
import com.atriumn.client.call.Operation;
import com.atriumn.client.call.RateLimit;
import com.atriumn.client.call.Service;
import com.atriumn.client.call.ServiceStatus;
import com.atriumn.client.credentials.Secret;
import com.atriumn.client.http.PoolStats;
import com.atriumn.client.ingest.IngestClient;
import com.atriumn.client.storage.StorageClient;
import org.jspecify.annotations.Nullable;

/**
 * The entry to Atriumn's four services. Build one for each set of credentials, share it
 * between threads, and close it at the end. Building it connects to nothing; a service
 * that is not asked for costs nothing.
 */
public interface AtriumnClient extends AutoCloseable {

	/**
	 * Start to build a client from code.
	 * @return a builder without any setting
	 */
	static AtriumnClientBuilder builder() {
		return new AtriumnClientBuilder();
	}

	/**
	 * Build a client from the environment: {@code ATRIUMN_API_BASE_URL},
	 * {@code ATRIUMN_API_KEY}, {@code ATRIUMN_REQUEST_TIMEOUT} and {@code ATRIUMN_DEBUG}.
	 * @return the client
	 * @throws IllegalArgumentException if a variable is malformed; the message names it
	 */
	static AtriumnClient fromEnvironment() {
		return builder().fromEnvironment().build();
	}

	/**
	 * The auth service.
	 * @return its client
	 * @throws IllegalStateException if no base URL is set for it
	 */
	AuthClient auth();

	/**
	 * The storage service.
	 * @return its client
	 * @throws IllegalStateException if no base URL is set for it
	 */
	StorageClient storage();

	/**
	 * The ai service.
	 * @return its client
	 * @throws IllegalStateException if no base URL is set for it
	 */
	AiClient ai();

	/**
	 * The ingest service.
	 * @return its client
	 * @throws IllegalStateException if no base URL is set for it
	 */
	IngestClient ingest();

	/**
	 * Where a service is.
	 * @param service the service
	 * @return its base URL, or {@code null} if none is set
	 */
	@Nullable String baseUrl(Service service);

	/**
	 * Return a client that acts for a user and shares the connections, limits and
	 * counters of this one. The token is never renewed. Closing the derived client does
	 * nothing; it ends with this one.
	 * @param accessToken the user's access token, not blank
	 * @return the derived client
	 */
	AtriumnClient withToken(Secret accessToken);

	/**
	 * Return a client that acts for the user who has just logged in:
	 * {@code client.withToken(client.auth().login(username, password)).storage()}.
	 * @param token the answer to a login
	 * @return the derived client
	 */
	default AtriumnClient withToken(Token token) {
		return withToken(token.accessToken());
	}

	/**
	 * The last rate limit that the responses to an operation told of.
	 * @param operation the operation
	 * @return the limit, or {@code null} if none has been seen
	 */
	@Nullable RateLimit rateLimit(Operation operation);

	/**
	 * The last rate limits seen, by operation.
	 * @return the limits, without the operations for which none has been seen
	 */
	Map<Operation, RateLimit> rateLimits();

	/**
	 * How many calls have been made, and how many failed.
	 * @return the numbers at this moment
	 */
	ClientMetrics metrics();

	/**
	 * What the calls of this client, and of all that share its connections, have shown of
	 * a service. Nothing is sent.
	 * @param service the service
	 * @return the status at this moment
	 */
	ServiceStatus status(Service service);

	/**
	 * The state of the connection pool.
	 * @return the numbers at this moment
	 */
	PoolStats connections();

	/**
	 * When the cached access token ends.
	 * @return the time, or {@code null} if no token is cached
	 */
	@Nullable Instant tokenExpiresAt();

	/**
	 * Forget the cached access token, so that the next call logs in.
	 */
	void clearTokenCache();

	/**
	 * Close all connections. Calls under way fail; later ones throw
	 * {@link IllegalStateException}.
	 */
	@Override
	void close();

}
