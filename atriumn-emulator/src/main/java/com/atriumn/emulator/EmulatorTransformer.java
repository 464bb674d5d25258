package com.atriumn.emulator;

import java.util.Arrays;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/**
 * Answers whatever no stub answers. It is no catch-all stub: a user's stubs win whatever
 * their priority, and removing all stubs does not remove Atriumn.
 */
final class EmulatorTransformer implements ResponseDefinitionTransformerV2 {

	/** A slow body is sent in this many pieces. */
	private static final int PIECES = 20;

	private final Dispatcher dispatcher;

	private final Standstill standstill;

	EmulatorTransformer(Dispatcher dispatcher, Standstill standstill) {
		this.dispatcher = dispatcher;
		this.standstill = standstill;
	}

	@Override
	public String getName() {
		return "atriumn-emulator";
	}

	@Override
	public ResponseDefinition transform(ServeEvent event) {
		ResponseDefinition stubbed = event.getResponseDefinition();
		if (stubbed.wasConfigured()) {
			return stubbed;
		}
		return deliver(this.dispatcher.answer(new HttpRequest(event.getRequest())));
	}

	private ResponseDefinition deliver(Answer answer) {
		if (!this.standstill.await(answer.delivery().delay())) {
			return fault(Fault.EMPTY_RESPONSE);
		}
		return switch (answer.delivery().manner()) {
			case WHOLE -> whole(answer);
			case TRUNCATED -> truncated(answer);
			case RESET -> fault(Fault.CONNECTION_RESET_BY_PEER);
			case NEVER -> {
				this.standstill.awaitRelease();
				yield fault(Fault.EMPTY_RESPONSE);
			}
		};
	}

	private static ResponseDefinition whole(Answer answer) {
		ResponseDefinitionBuilder definition = head(answer).withBody(answer.body());
		int spread = Math.toIntExact(answer.delivery().spread().toMillis());
		if (spread > 0 && answer.body().length > 0) {
			definition.withChunkedDribbleDelay(Math.min(PIECES, answer.body().length), spread);
		}
		return definition.build();
	}

	/**
	 * Half the body under the length of all of it. Sending it as a slow body in one piece
	 * makes the server flush it before it notices that bytes are missing and closes the
	 * connection.
	 */
	private static ResponseDefinition truncated(Answer answer) {
		byte[] body = answer.body();
		if (body.length < 2) {
			return fault(Fault.EMPTY_RESPONSE);
		}
		return head(answer).withHeader("Content-Length", Integer.toString(body.length))
			.withBody(Arrays.copyOf(body, body.length / 2))
			.withChunkedDribbleDelay(1, 0)
			.build();
	}

	private static ResponseDefinitionBuilder head(Answer answer) {
		ResponseDefinitionBuilder definition = new ResponseDefinitionBuilder().withStatus(answer.status());
		answer.headers().forEach(definition::withHeader);
		return definition;
	}

	private static ResponseDefinition fault(Fault fault) {
		return new ResponseDefinitionBuilder().withFault(fault).build();
	}

}
