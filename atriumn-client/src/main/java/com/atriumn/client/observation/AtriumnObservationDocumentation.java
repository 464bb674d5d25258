package com.atriumn.client.observation;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/**
 * The observation that a client makes, and its key names.
 */
public enum AtriumnObservationDocumentation implements ObservationDocumentation {

	/** A call, from the first wait for a token to the value or the failure. */
	CALL {

		@Override
		public String getName() {
			return DefaultAtriumnObservationConvention.NAME;
		}

		@Override
		public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
			return DefaultAtriumnObservationConvention.class;
		}

		@Override
		public KeyName[] getLowCardinalityKeyNames() {
			return LowCardinality.values();
		}

		@Override
		public KeyName[] getHighCardinalityKeyNames() {
			return HighCardinality.values();
		}

		@Override
		public Observation.Event[] getEvents() {
			return CallEvent.values();
		}

	};

	/**
	 * What happens during a call.
	 */
	public enum CallEvent implements Observation.Event {

		/**
		 * An attempt is over. A span shows its number, error code and status; the name is
		 * there for filters.
		 */
		ATTEMPT("atriumn.attempt");

		private final String name;

		CallEvent(String name) {
			this.name = name;
		}

		@Override
		public String getName() {
			return this.name;
		}

	}

	/**
	 * Keys of meters and spans. Each has a small, fixed set of values.
	 */
	public enum LowCardinality implements KeyName {

		/** The name of the client. */
		CLIENT_NAME("client.name"),

		/** The service: {@code auth}, {@code storage}, {@code ai} or {@code ingest}. */
		SERVICE("service"),

		/** The operation's name in the contract, for instance {@code getContentItem}. */
		OPERATION("operation"),

		/**
		 * {@code SUCCESS}, {@code CLIENT_ERROR} (4xx), {@code SERVER_ERROR} (5xx), or
		 * {@code UNKNOWN} for a failure without such an answer.
		 */
		OUTCOME("outcome"),

		/** The HTTP status, {@code none} without a response. */
		STATUS("status"),

		/** The error code as {@link ErrorCodes} bounds it, {@code none} for a success. */
		ERROR_CODE("error.code");

		private final String key;

		LowCardinality(String key) {
			this.key = key;
		}

		@Override
		public String asString() {
			return this.key;
		}

	}

	/**
	 * Keys of spans only.
	 */
	public enum HighCardinality implements KeyName {

		/** The HTTP method. */
		METHOD("method"),

		/** The path below the base URL, with <code>{id}</code> for ids. */
		URI("uri"),

		/** How many attempts were made. */
		ATTEMPTS("attempts"),

		/** The id that the server gave the last request. */
		REQUEST_ID("request.id");

		private final String key;

		HighCardinality(String key) {
			this.key = key;
		}

		@Override
		public String asString() {
			return this.key;
		}

	}

}
