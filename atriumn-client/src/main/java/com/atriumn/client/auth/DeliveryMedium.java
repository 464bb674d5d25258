package com.atriumn.client.auth;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * How a code reaches a user. The list is open: a value that this version does not name
 * passes through as it came.
 *
 * @param value the value as it is on the wire
 */
public record DeliveryMedium(String value) {

	/** By e-mail. */
	public static final DeliveryMedium EMAIL = new DeliveryMedium("EMAIL");

	/** By text message. */
	public static final DeliveryMedium SMS = new DeliveryMedium("SMS");

	/** The service did not say; the value is empty. */
	public static final DeliveryMedium UNKNOWN = new DeliveryMedium("");

	public DeliveryMedium {
		value = Copies.received(value);
	}

	/**
	 * The medium with a value.
	 * @param value the value as it is on the wire, or {@code null} for {@link #UNKNOWN}
	 * @return the medium
	 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public static DeliveryMedium of(@Nullable String value) {
		return (value != null) ? new DeliveryMedium(value) : UNKNOWN;
	}

	@Override
	@JsonValue
	public String toString() {
		return this.value;
	}

}
