package com.atriumn.spring.boot.test;

import com.atriumn.emulator.AtriumnEmulator;
import com.atriumn.spring.boot.autoconfigure.AtriumnAutoConfiguration;
import com.atriumn.spring.boot.autoconfigure.AtriumnConnectionDetails;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration that connects the application to an {@link AtriumnEmulator} bean, be
 * it the one of {@link AutoConfigureAtriumnEmulator} or one that a test declares with
 * settings of its own.
 */
@AutoConfiguration(before = AtriumnAutoConfiguration.class)
@ConditionalOnSingleCandidate(AtriumnEmulator.class)
public final class AtriumnEmulatorAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	AtriumnConnectionDetails atriumnEmulatorConnectionDetails(AtriumnEmulator emulator) {
		return new EmulatorConnectionDetails(emulator);
	}

}
