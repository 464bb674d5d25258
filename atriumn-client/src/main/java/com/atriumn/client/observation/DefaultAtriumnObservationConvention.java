package com.atriumn.client.observation;

import com.atriumn.client.observation.AtriumnObservationDocumentation.HighCardinality;
import com.atriumn.client.observation.AtriumnObservationDocumentation.LowCardinality;
import io.micrometer.common.KeyValues;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The names and key-values that {@link AtriumnObservationDocumentation} describes. No
 * value comes from an id, a query or a header, and what a server sends is mapped to a
 * known set, so that no server can make meters without bound.
 */
public class DefaultAtriumnObservationConvention implements AtriumnObservationConvention {

	/** The one instance that clients share; it has no state. */
	public static final DefaultAtriumnObservationConvention INSTANCE = new DefaultAtriumnObservationConvention();

	static final String NAME = "atriumn.client.requests";

	@Override
	public String getName() {
		return NAME;
	}

	@Override
	public String getContextualName(AtriumnObservationContext context) {
		return context.operation().service().id() + "." + context.operation().id();
	}

	@Override
	public KeyValues getLowCardinalityKeyValues(AtriumnObservationContext context) {
		return KeyValues.of(LowCardinality.CLIENT_NAME.withValue(context.clientName()),
				LowCardinality.SERVICE.withValue(context.operation().service().id()),
				LowCardinality.OPERATION.withValue(context.operation().id()),
				LowCardinality.OUTCOME.withValue(outcome(context)),
				LowCardinality.STATUS.withValue(status(context.status())),
				LowCardinality.ERROR_CODE.withValue(ErrorCodes.of(context.getError())));
	}

	@Override
	public KeyValues getHighCardinalityKeyValues(AtriumnObservationContext context) {
		KeyValues keyValues = KeyValues.of(HighCardinality.METHOD.withValue(context.operation().method()),
				HighCardinality.URI.withValue(context.operation().uriTemplate()),
				HighCardinality.ATTEMPTS.withValue(Integer.toString(context.attempts())));
		String requestId = context.requestId();
		return (requestId != null) ? keyValues.and(HighCardinality.REQUEST_ID.withValue(requestId)) : keyValues;
	}

	private static String outcome(AtriumnObservationContext context) {
		if (context.getError() == null) {
			return (context.attempts() > 0) ? "SUCCESS" : "UNKNOWN";
		}
		int hundreds = (context.status() != null) ? context.status() / 100 : 0;
		return switch (hundreds) {
			case 4 -> "CLIENT_ERROR";
			case 5 -> "SERVER_ERROR";
			default -> "UNKNOWN";
		};
	}

	private static String status(@Nullable Integer status) {
		if (status == null) {
			return "none";
		}
		return (HttpStatus.resolve(status) != null) ? status.toString() : ErrorCodes.OTHER;
	}

}
