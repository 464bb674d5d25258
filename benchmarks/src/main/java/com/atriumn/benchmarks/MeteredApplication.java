package com.atriumn.benchmarks;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.NoopTracerAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/**
 * A Boot application with Actuator and a Prometheus registry, and without a tracer.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = { OpenTelemetryTracingAutoConfiguration.class, NoopTracerAutoConfiguration.class,
		MicrometerTracingAutoConfiguration.class })
class MeteredApplication {

}
