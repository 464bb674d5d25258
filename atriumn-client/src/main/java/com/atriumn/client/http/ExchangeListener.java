package com.atriumn.client.http;

import com.atriumn.client.call.Phase;

/**
 * Follows one request and may end it from another thread.
 */
public interface ExchangeListener {

	/**
	 * The request has come to another phase. Called by the thread that sends.
	 * @param phase the phase that begins
	 */
	void enter(Phase phase);

	/**
	 * Gives the way to end the request at once: its connection is closed and the sending
	 * thread gets an {@link java.io.IOException}. Called by the thread that sends, before
	 * anything is sent.
	 * @param abort ends the request; may be run by any thread, and more than once
	 */
	void abortWith(Runnable abort);

}
