package com.atriumn.client.credentials;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

/**
 * Issues {@code token-1}, {@code token-2} and so on, or fails, as a test says.
 */
final class ScriptedSource implements TokenSource {

	private final AtomicInteger logins = new AtomicInteger();

	private volatile @Nullable Duration expiresIn = Duration.ofSeconds(100);

	private volatile @Nullable RuntimeException failure;

	private volatile Runnable duringLogin = () -> {
	};

	@Override
	public IssuedToken issue() {
		int login = this.logins.incrementAndGet();
		this.duringLogin.run();
		RuntimeException failure = this.failure;
		if (failure != null) {
			throw failure;
		}
		return new IssuedToken(Secret.of("token-" + login), this.expiresIn);
	}

	int logins() {
		return this.logins.get();
	}

	void issueFor(@Nullable Duration expiresIn) {
		this.expiresIn = expiresIn;
	}

	void failWith(RuntimeException failure) {
		this.failure = failure;
	}

	void recover() {
		this.failure = null;
	}

	void duringLogin(Runnable action) {
		this.duringLogin = action;
	}

}
