package com.atriumn.client;

import com.atriumn.client.call.Phase;
import com.atriumn.client.credentials.Secret;
import com.atriumn.client.credentials.TokenInterruptedException;
import com.atriumn.client.credentials.TokenProvider;
import com.atriumn.client.credentials.TokenTimeoutException;
import com.atriumn.client.error.AtriumnAuthenticationException;

/**
 * Gets the token of each attempt. When the server does not accept it and another may be
 * had, the attempt is made once more: a 401 says that the server did not act, so this is
 * safe for every operation.
 */
final class AuthorizeStep implements CallStep {

	private final CallStep next;

	AuthorizeStep(CallStep next) {
		this.next = next;
	}

	@Override
	public <T> T run(Call<T> call, CallState state) {
		TokenProvider tokens = call.tokens();
		if (tokens == null) {
			return this.next.run(call, state);
		}
		Secret token = token(tokens, call, state);
		try {
			return this.next.run(call, state);
		}
		catch (AtriumnAuthenticationException ex) {
			if (!state.mayReplay() || !tokens.reject(token)) {
				throw ex;
			}
		}
		token(tokens, call, state);
		return this.next.run(call, state);
	}

	private static Secret token(TokenProvider tokens, Call<?> call, CallState state) {
		state.enter(Phase.TOKEN);
		try {
			Secret token = tokens.token(state.deadline().remaining());
			if (state.isExpired()) {
				throw NoAnswer.deadlineOver(call, state);
			}
			state.useToken(token);
			return token;
		}
		catch (TokenTimeoutException ex) {
			throw NoAnswer.deadlineOver(call, state);
		}
		catch (TokenInterruptedException ex) {
			throw NoAnswer.interrupted(call, state, ex);
		}
	}

}
