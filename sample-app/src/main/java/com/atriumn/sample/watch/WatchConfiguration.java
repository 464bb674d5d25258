package com.atriumn.sample.watch;

import java.time.InstantSource;

import com.atriumn.spring.boot.autoconfigure.AtriumnClientBuilderCustomizer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Has the client tell of each call.
 */
@Configuration(proxyBeanMethods = false)
class WatchConfiguration {

	@Bean
	RecentCalls recentCalls() {
		return new RecentCalls(InstantSource.system());
	}

	@Bean
	AtriumnClientBuilderCustomizer recentCallsCustomizer(RecentCalls recentCalls) {
		return (builder) -> builder.listener(recentCalls);
	}

}
