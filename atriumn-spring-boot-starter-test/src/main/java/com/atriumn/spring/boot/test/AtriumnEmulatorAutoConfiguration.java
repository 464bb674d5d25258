package com.atriumn.spring.boot.test;

import com.atriumn.emulator.AtriumnEmulator;
import com.atriumn.spring.boot.autoconfigure.AtriumnAutoConfiguration;
import com.atriumn.spring.boot.autoconfigure.AtriumnClientBuilderCustomizer;
import com.atriumn.spring.boot.autoconfigure.AtriumnConnectionDetails;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Auto-configuration that connects the application to an {@link AtriumnEmulator} bean, be
 * it the one of {@link AutoConfigureAtriumnEmulator} or one that a test declares with
 * settings of its own. Where there is an emulator no test means to call anything else: it
 * wins over connection details and tokens of the application, and several of them stop
 * the start unless one is primary.
 */
@AutoConfiguration(before = AtriumnAutoConfiguration.class)
@ConditionalOnBean(AtriumnEmulator.class)
public final class AtriumnEmulatorAutoConfiguration {

	@Bean
	@Primary
	AtriumnConnectionDetails atriumnEmulatorConnectionDetails(AtriumnEmulator emulator) {
		return new EmulatorConnectionDetails(emulator);
	}

	/**
	 * A token provider of the application wins over connection details, and knows no
	 * token of the emulator. The test's own customizers run later.
	 */
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	AtriumnClientBuilderCustomizer atriumnEmulatorCredentialsCustomizer(AtriumnEmulator emulator) {
		return (builder) -> builder.clientCredentials(EmulatorConnectionDetails.credentialsOf(emulator));
	}

}
