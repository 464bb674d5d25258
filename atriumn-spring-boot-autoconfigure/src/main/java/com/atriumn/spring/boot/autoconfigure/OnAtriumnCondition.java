package com.atriumn.spring.boot.autoconfigure;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * The condition behind {@link ConditionalOnAtriumn}.
 */
class OnAtriumnCondition extends SpringBootCondition {

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		MergedAnnotation<ConditionalOnAtriumn> annotation = metadata.getAnnotations().get(ConditionalOnAtriumn.class);
		String service = annotation.getString(MergedAnnotation.VALUE);
		String property = service.isEmpty() ? "atriumn.enabled" : "atriumn." + service + ".enabled";
		boolean enabled = Binder.get(context.getEnvironment()).bind(property, Boolean.class).orElse(true);
		ConditionMessage.Builder message = ConditionMessage.forCondition(ConditionalOnAtriumn.class);
		return new ConditionOutcome(enabled, message.because(property + " is " + enabled));
	}

}
