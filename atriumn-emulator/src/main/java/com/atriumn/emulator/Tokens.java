package com.atriumn.emulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * The bearer tokens that are known: access tokens, which end, and API keys, which do not.
 * A token says nothing about itself; taking it out of here is what revokes it.
 */
final class Tokens {

	private final Map<String, Grant> grants = new ConcurrentHashMap<>();

	private final Settings settings;

	Tokens(Settings settings) {
		this.settings = settings;
	}

	String issue(String holder, boolean user, List<String> scopes, @Nullable String tenantId) {
		String token = Ids.secret("at");
		this.grants.put(token, new Grant(holder, user, List.copyOf(scopes), tenantId,
				this.settings.now().plus(this.settings.tokenLifetime())));
		return token;
	}

	String issueApiKey(List<String> scopes) {
		String key = Ids.secret("ak");
		this.grants.put(key, new Grant("api-key", false, List.copyOf(scopes), null, null));
		return key;
	}

	long lifetimeSeconds() {
		return this.settings.tokenLifetime().toSeconds();
	}

	Optional<Grant> find(String token) {
		return Optional.ofNullable(this.grants.get(token)).filter((grant) -> grant.isValidAt(this.settings.now()));
	}

	void revoke(String token) {
		this.grants.computeIfPresent(token, (key, grant) -> (grant.expiresAt() != null) ? null : grant);
	}

	void revokeAll(Predicate<Grant> which) {
		this.grants.values().removeIf((grant) -> grant.expiresAt() != null && which.test(grant));
	}

}
