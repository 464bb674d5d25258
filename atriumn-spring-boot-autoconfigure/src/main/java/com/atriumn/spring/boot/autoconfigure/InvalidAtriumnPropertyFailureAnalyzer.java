package com.atriumn.spring.boot.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/**
 * Says which property stops the start, where it comes from, and what to write.
 */
final class InvalidAtriumnPropertyFailureAnalyzer extends AbstractFailureAnalyzer<InvalidAtriumnPropertyException> {

	private final PropertyDescriber describer;

	InvalidAtriumnPropertyFailureAnalyzer(Environment environment) {
		this.describer = new PropertyDescriber(environment);
	}

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidAtriumnPropertyException cause) {
		return new FailureAnalysis(this.describer.describe(cause.getProperty(), cause.getReason()), cause.getAction(),
				cause);
	}

}
