package com.atriumn.emulator;

import org.jspecify.annotations.Nullable;

/**
 * Decides whether a call may go on: a token where the contract secures the operation, a
 * user's token where it says so, and the scope where scopes are checked.
 */
final class Guard {

	private static final String SCHEME = "Bearer ";

	private final Tokens tokens;

	private final boolean scopes;

	Guard(Tokens tokens, boolean scopes) {
		this.tokens = tokens;
		this.scopes = scopes;
	}

	@Nullable Grant check(Call call) {
		Access access = call.operation().access();
		if (access == Access.OPEN || access == Access.PRESIGNED) {
			return null;
		}
		Grant grant = this.tokens.find(bearer(call.request().header("Authorization")))
			.orElseThrow(() -> unauthorized("The access token is unknown or has expired"));
		if (access == Access.USER && !grant.user()) {
			throw new ApiError(403, "forbidden", "This operation takes a user's own access token");
		}
		if (this.scopes && access.scope() != null && !grant.scopes().contains(access.scope())) {
			throw new ApiError(403, "insufficient_scope", "The token lacks the scope " + access.scope());
		}
		return grant;
	}

	private static String bearer(@Nullable String header) {
		if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
			throw unauthorized("An access token is required");
		}
		return header.substring(SCHEME.length()).trim();
	}

	private static ApiError unauthorized(String description) {
		return new ApiError(401, "unauthorized", description);
	}

}
