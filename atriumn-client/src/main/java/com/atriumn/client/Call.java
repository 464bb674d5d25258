package com.atriumn.client;

import java.net.URI;
import java.time.Duration;
import java.util.List;

import com.atriumn.client.call.Operation;
import com.atriumn.client.credentials.Secret;
import com.atriumn.client.credentials.TokenProvider;
import com.atriumn.client.transfer.Content;
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
 * @param tokens where the token comes from, or {@code null} to send none
 * @param secrets what the request carries that must not come back in a message
 */
record Call<T>(Operation operation, URI uri, @Nullable Content content, Decoder<T> decoder, Duration timeout,
		@Nullable TokenProvider tokens, List<Secret> secrets) {

	boolean isDelete() {
		return "DELETE".equals(this.operation.method());
	}

}
