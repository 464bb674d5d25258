package com.atriumn.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The users, their passwords and the codes sent to them. Safe for use by many threads;
 * each method is atomic.
 */
final class Users {

	private final List<Account> accounts = new ArrayList<>();

	private final Mailbox confirmations = new Mailbox();

	private final Mailbox resets = new Mailbox();

	synchronized EmulatedUser signUp(String email, String password, Map<String, String> attributes) {
		if (this.accounts.stream().anyMatch((account) -> account.user.email().equalsIgnoreCase(email))) {
			throw new ApiError(409, "user_exists", "There is a user with this e-mail address");
		}
		EmulatedUser user = new EmulatedUser(Ids.id("user"), email, attributes, false);
		this.accounts.add(new Account(user, password));
		this.confirmations.send(user.id());
		return user;
	}

	synchronized void confirm(String username, String code) {
		Account account = account(username);
		this.confirmations.redeem(account.user.id(), code);
		account.user = account.user.confirm();
	}

	synchronized EmulatedUser resendConfirmation(String username) {
		EmulatedUser user = account(username).user;
		if (user.confirmed()) {
			throw ApiError.invalid("The user is confirmed already");
		}
		this.confirmations.send(user.id());
		return user;
	}

	synchronized EmulatedUser logIn(String username, String password) {
		Account account = this.accounts.stream()
			.filter((candidate) -> candidate.user.isKnownAs(username) && candidate.password.equals(password))
			.findFirst()
			.orElseThrow(() -> new ApiError(401, "invalid_credentials", "Wrong username or password"));
		if (!account.user.confirmed()) {
			throw new ApiError(403, "user_not_confirmed", "The sign-up has not been confirmed");
		}
		return account.user;
	}

	/**
	 * Send a code to reset a password with, if anybody has the address.
	 */
	synchronized void requestReset(String email) {
		find(email).ifPresent((account) -> this.resets.send(account.user.id()));
	}

	synchronized EmulatedUser resetPassword(String email, String code, String password) {
		Account account = account(email);
		this.resets.redeem(account.user.id(), code);
		account.password = password;
		return account.user;
	}

	synchronized EmulatedUser get(String username) {
		return account(username).user;
	}

	synchronized List<EmulatedUser> all() {
		return this.accounts.stream().map((account) -> account.user).toList();
	}

	synchronized String confirmationCode(String username) {
		return find(username).flatMap((account) -> this.confirmations.code(account.user.id()))
			.orElseThrow(() -> new IllegalStateException("No confirmation code is waiting for " + username));
	}

	synchronized String passwordResetCode(String username) {
		return find(username).flatMap((account) -> this.resets.code(account.user.id()))
			.orElseThrow(() -> new IllegalStateException("No password reset code is waiting for " + username));
	}

	private Account account(String username) {
		return find(username).orElseThrow(() -> ApiError.notFound("User"));
	}

	private Optional<Account> find(String username) {
		return this.accounts.stream().filter((account) -> account.user.isKnownAs(username)).findFirst();
	}

	private static final class Account {

		private EmulatedUser user;

		private String password;

		Account(EmulatedUser user, String password) {
			this.user = user;
			this.password = password;
		}

	}

}
