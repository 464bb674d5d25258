package com.atriumn.benchmarks;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/**
 * A Boot application with Actuator, a Prometheus registry and OpenTelemetry. Every call
 * is a trace; there is no exporter, so spans are made, queued and thrown away.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class TracedApplication {

}
