package com.atriumn.spring.boot.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;

/**
 * Annotation that can be applied to a test class to start an
 * {@link com.atriumn.emulator.AtriumnEmulator} with the application context and connect
 * the application's Atriumn clients to it, whatever the {@code atriumn.*} properties say.
 * In a slice such as {@code @WebMvcTest} it brings the clients as well. An emulator that
 * the test declares as a bean takes the place of the started one.
 * <p>
 * The emulator is a bean: inject it to look into it, or to script what goes wrong. It
 * lives as long as the context, which tests with the same configuration share, so a test
 * that minds what others left behind starts from what it created itself.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ImportAutoConfiguration
public @interface AutoConfigureAtriumnEmulator {

}
