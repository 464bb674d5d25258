package com.atriumn.sample;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the Atriumn inside this application behaves.
 *
 * @param processingStep how long a content item stays in each status on its way to
 * {@code COMPLETED}; long enough for a person to see it
 */
@ConfigurationProperties("sample.local")
record LocalProperties(@DefaultValue("2s") Duration processingStep) {

}
