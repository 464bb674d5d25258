package com.atriumn.spring.boot.autoconfigure.actuate;

import java.util.Locale;
import java.util.Set;

import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/**
 * {@link EnableAutoConfiguration Auto-configuration} that masks Atriumn's secrets in the
 * endpoints that show properties, also where an application has them show all values.
 */
@AutoConfiguration
@ConditionalOnClass(SanitizingFunction.class)
public final class AtriumnSecretSanitizingAutoConfiguration {

	// An environment variable may leave out dashes or turn them into underscores.
	private static final Set<String> SECRETS = Set.of("atriumnapikey", "atriumncredentialsclientsecret");

	@Bean
	static SanitizingFunction atriumnSecretSanitizingFunction() {
		return (data) -> isSecret(data) ? data.withSanitizedValue() : data;
	}

	private static boolean isSecret(SanitizableData data) {
		return SECRETS.contains(data.getKey().replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT));
	}

}
