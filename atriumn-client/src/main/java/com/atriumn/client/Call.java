package com.atriumn.client;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import com.atriumn.client.call.Operation;
import com.atriumn.client.credentials.Secret;
import com.atriumn.client.credentials.TokenProvider;
import com.atriumn.client.transfer.Content;
import com.atriumn.client.transfer.TransferOptions;
import org.jspecify.annotations.Nullable;

/**
 * One call as its caller described it. It does not change while it is made.
 *
 * @param <T> the type of the value
 * @param operation the operation to call
 * @param uri the whole URI, already escaped
 * @param content the request body, or {@code null} for none
 * @param decoder makes the value of the response
 * @param timeout the time the whole call may take
 * @param retries whether a failed attempt may be made again
 * @param tokens where the token comes from, or {@code null} to send none
 * @param transfer how content is moved, or {@code null} for a call that moves none
 * @param secrets what the request carries that must not come back in a message
 */
record Call<T>(Operation operation, URI uri, @Nullable Content content, Decoder<T> decoder, Duration timeout,
		boolean retries, @Nullable TokenProvider tokens, @Nullable TransferOptions transfer, List<Secret> secrets) {

	/**
	 * Whether the body, if there is one, can be sent from now on.
	 */
	boolean isContentRepeatable() {
		return this.content == null || this.content.isRepeatable();
	}

	/**
	 * Say of a failure that could have been followed by another attempt why it was not.
	 */
	@Nullable String explain(@Nullable String description) {
		if (isContentRepeatable()) {
			return description;
		}
		String reason = "not sent again, because the content can be read only once";
		return (description != null) ? description + " (" + reason + ")" : reason;
	}

	/**
	 * Whether a wait between two attempts leaves a transfer no longer without a byte than
	 * it may be.
	 */
	boolean allowsPause(Duration pause) {
		return this.transfer == null || pause.compareTo(this.transfer.idleTimeout()) <= 0;
	}

	boolean isDelete() {
		return "DELETE".equals(this.operation.method());
	}

}
