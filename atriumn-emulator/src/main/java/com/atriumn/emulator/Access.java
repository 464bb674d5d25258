package com.atriumn.emulator;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an operation asks of the bearer token. The contract names no scopes; these are the
 * emulator's own, one to read and one to write for each service.
 */
enum Access {

	/** No token is looked at. */
	OPEN(null),

	/** A user's own access token, whatever its scopes. */
	USER(null),

	/** The signature of a pre-signed URL; an Authorization header is refused. */
	PRESIGNED(null),

	AUTH_ADMIN("auth:admin"),

	STORAGE_READ("storage:read"),

	STORAGE_WRITE("storage:write"),

	AI_READ("ai:read"),

	AI_WRITE("ai:write"),

	INGEST_READ("ingest:read"),

	INGEST_WRITE("ingest:write");

	private final @Nullable String scope;

	Access(@Nullable String scope) {
		this.scope = scope;
	}

	@Nullable String scope() {
		return this.scope;
	}

	static List<String> allScopes() {
		return Arrays.stream(values()).map(Access::scope).filter((scope) -> scope != null).toList();
	}

	/**
	 * The scopes of a logged-in user: everything but the administration of credentials.
	 */
	static List<String> userScopes() {
		return allScopes().stream().filter((scope) -> !scope.equals(AUTH_ADMIN.scope)).toList();
	}

}
