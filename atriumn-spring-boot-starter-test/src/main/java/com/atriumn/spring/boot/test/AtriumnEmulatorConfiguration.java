package com.atriumn.spring.boot.test;

import com.atriumn.emulator.AtriumnEmulator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * An emulator for the context of a test.
 */
@Configuration(proxyBeanMethods = false)
class AtriumnEmulatorConfiguration {

	@Bean
	AtriumnEmulator atriumnEmulator() {
		return AtriumnEmulator.start();
	}

}
