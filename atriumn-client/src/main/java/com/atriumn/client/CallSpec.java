package com.atriumn.client;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import com.atriumn.client.call.Operation;
import com.atriumn.client.credentials.Secret;
import com.atriumn.client.credentials.TokenProvider;
import com.atriumn.client.transfer.Content;
import com.atriumn.client.transfer.PresignedUrl;
import org.jspecify.annotations.Nullable;

/**
 * Describes one call step by step, and makes it.
 */
final class CallSpec {

	private final ServiceCalls calls;

	private final Operation operation;

	private final List<String> ids = new ArrayList<>(1);

	private final StringBuilder query = new StringBuilder();

	private final List<Secret> secrets = new ArrayList<>(1);

	private @Nullable URI presigned;

	private @Nullable Content content;

	private @Nullable TokenProvider tokens;

	CallSpec(ServiceCalls calls, Operation operation) {
		this.calls = calls;
		this.operation = operation;
		this.tokens = calls.tokensFor(operation);
	}

	CallSpec id(String id) {
		this.ids.add(id);
		return this;
	}

	CallSpec query(String name, @Nullable Object value) {
		if (value != null) {
			this.query.append((this.query.length() > 0) ? "&" : "").append(name).append('=');
			this.query.append(BaseUrl.escape(value.toString()));
		}
		return this;
	}

	CallSpec query(String name, Collection<?> values) {
		values.forEach((value) -> query(name, value));
		return this;
	}

	CallSpec body(Object body) {
		this.content = this.calls.json().content(body);
		return this;
	}

	CallSpec content(Content content) {
		this.content = content;
		return this;
	}

	CallSpec url(PresignedUrl url) {
		this.presigned = url.reveal();
		return this;
	}

	/**
	 * Name what the body carries and no message may repeat.
	 */
	CallSpec secret(Secret secret) {
		this.secrets.add(secret);
		return this;
	}

	CallSpec token(Secret token) {
		this.tokens = TokenProvider.fixed(token);
		return this;
	}

	<T> T as(Class<T> type) {
		return with((response) -> this.calls.json().read(response, type));
	}

	@SuppressWarnings("unchecked")
	Map<String, @Nullable Object> asMap() {
		return as(Map.class);
	}

	void run() {
		with(Decoders.Nothing.INSTANCE);
	}

	<T> T with(Decoder<T> decoder) {
		URI uri = (this.presigned != null) ? this.presigned
				: this.calls.base().resolve(this.operation.uriTemplate(), this.ids, this.query.toString());
		return this.calls.pipeline()
			.run(new Call<>(this.operation, uri, this.content, decoder, this.calls.timeoutOf(this.operation),
					this.calls.retries(), this.tokens, this.calls.transferOptionsFor(this.operation),
					List.copyOf(this.secrets)));
	}

}
