package com.atriumn.spring.boot.test;

import com.atriumn.emulator.AtriumnEmulator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * The emulator of {@link AutoConfigureAtriumnEmulator}, unless the test declares one with
 * settings of its own.
 */
@AutoConfiguration(before = AtriumnEmulatorAutoConfiguration.class)
final class StartedEmulatorAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	AtriumnEmulator atriumnEmulator() {
		return AtriumnEmulator.start();
	}

}
