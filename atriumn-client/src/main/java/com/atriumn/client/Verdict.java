package com.atriumn.client;

import java.util.EnumSet;
import java.util.Set;

import com.atriumn.client.call.Operation;
import com.atriumn.client.call.Phase;
import com.atriumn.client.call.ServiceStatus.State;
import com.atriumn.client.credentials.TokenProvider;
import com.atriumn.client.error.AtriumnException;
import com.atriumn.client.error.AtriumnTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * What the end of a call shows of the service that was called. A refusal shows that the
 * service works: the caller asked for what is not there, or too often. Three refusals
 * show the contrary:
 * <ul>
 * <li>401, if the client's own credentials were refused; what a user's token has lost is
 * the user's affair,</li>
 * <li>404 where there is nothing to be missing: the base URL leads elsewhere,</li>
 * <li>any but 429 of the operation that asks how the service is.</li>
 * </ul>
 * A login that failed is a failure of whatever was called, since nothing can be called
 * without it. What is no failure of Atriumn, a file that cannot be read or a pool without
 * a free connection for instance, shows nothing.
 */
final class Verdict {

	private static final Set<Operation> ALWAYS_THERE = EnumSet.of(Operation.HEALTH, Operation.REQUEST_TOKEN,
			Operation.CREATE_CREDENTIAL, Operation.LIST_CREDENTIALS, Operation.GENERATE_UPLOAD_URL,
			Operation.CREATE_PROMPT, Operation.LIST_PROMPTS, Operation.INGEST_TEXT, Operation.REQUEST_TEXT_UPLOAD,
			Operation.INGEST_URL, Operation.REQUEST_FILE_UPLOAD, Operation.LIST_CONTENT_ITEMS);

	private static final Set<Integer> MISSING = Set.of(404, 405, 410);

	private Verdict() {
	}

	/**
	 * Decide on a call.
	 * @param call the call
	 * @param failure what it failed with, or {@code null} for a success
	 * @param ownTokens which tokens are the client's own
	 * @return the state of the service, or {@code null} if the call shows nothing
	 */
	static @Nullable State of(Call<?> call, @Nullable Throwable failure, @Nullable TokenProvider ownTokens) {
		if (failure == null) {
			return State.WORKING;
		}
		if (!(failure instanceof AtriumnException ex) || isOfThisMachine(ex)) {
			return null;
		}
		if (ex.operation() != call.operation()) {
			return isStatus(ex, 429) ? null : State.FAILING;
		}
		return isRefusal(ex) && !showsTrouble(call, ex, ownTokens) ? State.WORKING : State.FAILING;
	}

	private static boolean isOfThisMachine(AtriumnException failure) {
		boolean noConnectionFree = failure instanceof AtriumnTimeoutException && failure.phase() == Phase.LEASE;
		return noConnectionFree || Thread.currentThread().isInterrupted();
	}

	private static boolean isRefusal(AtriumnException failure) {
		Integer status = failure.status();
		return status != null && status >= 400 && status < 500;
	}

	private static boolean showsTrouble(Call<?> call, AtriumnException failure, @Nullable TokenProvider ownTokens) {
		if (call.operation() == Operation.HEALTH) {
			return !isStatus(failure, 429);
		}
		if (isStatus(failure, 401)) {
			return call.tokens() != null && call.tokens() == ownTokens;
		}
		return ALWAYS_THERE.contains(call.operation()) && MISSING.contains(failure.status());
	}

	private static boolean isStatus(AtriumnException failure, int status) {
		return failure.status() != null && failure.status() == status;
	}

}
