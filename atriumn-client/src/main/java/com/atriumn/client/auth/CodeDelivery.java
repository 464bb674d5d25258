package com.atriumn.client.auth;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where a confirmation or reset code was sent.
 *
 * @param destination the address, masked by the service, or {@code null} if it does not
 * say
 * @param deliveryMedium how the code was sent; {@link DeliveryMedium#UNKNOWN} if the
 * service does not say
 * @param attributeName the user's attribute that holds the address, for instance
 * {@code email}, or {@code null} if the service does not say
 */
public record CodeDelivery(@Nullable String destination, @JsonProperty("delivery_medium") DeliveryMedium deliveryMedium,
		@JsonProperty("attribute_name") @Nullable String attributeName) {

	public CodeDelivery {
		deliveryMedium = (deliveryMedium != null) ? deliveryMedium : DeliveryMedium.UNKNOWN;
	}

}
