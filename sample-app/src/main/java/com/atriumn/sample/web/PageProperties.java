package com.atriumn.sample.web;

import java.time.Duration;

import com.atriumn.client.call.CallOptions;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The page's settings.
 *
 * @param timeout how long the page waits for each of its lists: a person is watching, so
 * much less than the 30 seconds a call may take otherwise
 * @param refreshInterval how often the page asks again while an item is being processed.
 * Atriumn allows 30 listings a minute; the default takes 20 of them
 */
@ConfigurationProperties("sample.page")
record PageProperties(@DefaultValue("3s") Duration timeout, @DefaultValue("3s") Duration refreshInterval) {

	CallOptions callOptions() {
		return CallOptions.defaults().withTimeout(this.timeout);
	}

}
