package com.atriumn.spring.boot.autoconfigure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.annotation.Conditional;

/**
 * Matches unless {@code atriumn.enabled}, or that of a service, is false. Unlike Spring
 * Boot's condition on a boolean property it reads the value as the binding of properties
 * does: {@code off} and {@code 0} are false, and what is no boolean stops the start
 * instead of turning Atriumn off unnoticed.
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Conditional(OnAtriumnCondition.class)
@interface ConditionalOnAtriumn {

	/**
	 * The service in question.
	 * @return the service's name as it stands in properties, or empty for Atriumn as a
	 * whole
	 */
	String value() default "";

}
