package com.atriumn.client.call;

import java.util.Locale;

/**
 * One of Atriumn's four services.
 */
public enum Service {

	/** Tokens, users and client credentials. */
	AUTH,

	/** Pre-signed URLs and the object storage behind them. */
	STORAGE,

	/** Prompt templates and tasks. */
	AI,

	/** Content items from text, URLs and files. */
	INGEST;

	private final String id = name().toLowerCase(Locale.ROOT);

	/**
	 * The service's name as it stands in properties, metrics and messages.
	 * @return the name in lower case
	 */
	public String id() {
		return this.id;
	}

}
