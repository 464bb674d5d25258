package com.atriumn.benchmarks;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts Boot applications that have nothing but the starter and what watches it.
 */
final class Applications {

	private Applications() {
	}

	static ConfigurableApplicationContext start(Class<?> application, String baseUrl) {
		return new SpringApplicationBuilder(application).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.properties("atriumn.api.base-url=" + baseUrl, "atriumn.api.key=" + AccessToken.VALUE,
					"management.endpoints.web.exposure.include=health,atriumn",
					"management.tracing.sampling.probability=1.0")
			.run();
	}

}
