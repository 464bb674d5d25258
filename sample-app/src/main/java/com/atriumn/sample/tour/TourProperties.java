package com.atriumn.sample.tour;

import com.atriumn.client.credentials.Secret;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The tour's settings.
 *
 * @param enabled whether to make the tour, which creates real things
 * @param username the user to log in as, empty for none
 * @param password the user's password
 */
@ConfigurationProperties("sample.tour")
record TourProperties(@DefaultValue("false") boolean enabled, @DefaultValue("") String username,
		@DefaultValue("") Secret password) {

	boolean hasUser() {
		return !this.username.isEmpty();
	}

}
