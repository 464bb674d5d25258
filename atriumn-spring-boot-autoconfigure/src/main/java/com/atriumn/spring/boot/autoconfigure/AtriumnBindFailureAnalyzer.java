package com.atriumn.spring.boot.autoconfigure;

import java.util.Map;

import com.atriumn.client.credentials.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.env.Environment;

/**
 * Says which value below {@code atriumn} cannot be read, where it comes from, and what to
 * write. It comes before Spring Boot's own analyzer, which cannot say what to write and
 * would show the value of a secret: YAML reads an unquoted {@code key: 12345} as a
 * number, and a number is no text. What else can go wrong in binding is left to Boot.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class AtriumnBindFailureAnalyzer extends AbstractFailureAnalyzer<BindException> {

	private static final ConfigurationPropertyName PREFIX = ConfigurationPropertyName.of("atriumn");

	private static final Map<Class<?>, String> ADVICE = Map.of(AtriumnDuration.class,
			"a duration longer than zero with its unit, for instance 30s, 500ms or 1m30s", Boolean.class,
			"true or false", Integer.class, "a whole number", Double.class, "a number", Secret.class,
			"text. In YAML put a value of digits into quotes");

	private final PropertyDescriber describer;

	AtriumnBindFailureAnalyzer(Environment environment) {
		this.describer = new PropertyDescriber(environment);
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
		String advice = ADVICE.get(cause.getTarget().getBoxedType().toClass());
		if (advice == null || !PREFIX.isAncestorOf(cause.getName())
				|| !(cause.getCause() instanceof ConversionException)) {
			return null;
		}
		String name = cause.getName().toString();
		return new FailureAnalysis(this.describer.describe(name, reason(cause)), "Set " + name + " to " + advice + ".",
				cause);
	}

	/**
	 * What {@link AtriumnDuration} has to say; other messages may hold a secret.
	 */
	private static String reason(BindException cause) {
		Throwable root = NestedExceptionUtils.getMostSpecificCause(cause);
		boolean duration = cause.getTarget().getBoxedType().toClass() == AtriumnDuration.class;
		return (duration && root instanceof IllegalArgumentException) ? String.valueOf(root.getMessage())
				: "it cannot be read";
	}

}
