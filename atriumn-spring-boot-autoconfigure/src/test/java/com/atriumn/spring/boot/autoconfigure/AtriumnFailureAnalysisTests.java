package com.atriumn.spring.boot.autoconfigure;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * What an application prints that cannot start: the property, where it comes from, and
 * what to write.
 */
@ExtendWith(OutputCaptureExtension.class)
class AtriumnFailureAnalysisTests {

	@Test
	void aMissingBaseUrlNamesThePropertyAndBothWaysOut(CapturedOutput output) {
		start();
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("Property: atriumn.api.base-url")
			.contains("Set atriumn.api.base-url")
			.contains("ATRIUMN_API_BASE_URL")
			.contains("atriumn.enabled to false");
	}

	@ParameterizedTest
	@CsvSource({ "atriumn.api.base-url,api.atriumn.com,an absolute http or https URL",
			"atriumn.storage.base-url,ftp://files.example,an absolute http or https URL",
			"atriumn.api.base-url,http://api.atriumn.com,allow-http",
			"atriumn.request.timeout,soon,write for instance 30s", "atriumn.request.timeout,0s,not longer than zero",
			"atriumn.ai.timeout,30,write for instance 30s", "atriumn.retry.max-retries,-1,at least 0",
			"atriumn.retry.backoff-factor,0.5,at least 1", "atriumn.pool.max-connections,0,at least 1",
			"atriumn.pool.max-connections,many,a whole number", "atriumn.enabled,perhaps,true or false",
			"atriumn.ai.enabled,perhaps,true or false" })
	void aMalformedPropertyNamesItItsOriginAndWhatToWrite(String property, String value, String advice,
			CapturedOutput output) {
		start("atriumn.api.base-url=https://api.example", property + "=" + value);
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("Property: " + property)
			.contains("Value: \"" + value + "\"")
			.contains("Origin: ")
			.contains(advice);
	}

	@ParameterizedTest
	@CsvSource({ "atriumn.credentials.client-id=id,atriumn.credentials.client-secret",
			"atriumn.credentials.client-secret=s3cr3t,atriumn.credentials.client-id",
			"atriumn.credentials.scope=ai:read,atriumn.credentials.client-id" })
	void halfConfiguredCredentialsNameWhatIsMissing(String set, String missing, CapturedOutput output) {
		start("atriumn.api.base-url=https://api.example", set);
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("Property: " + missing)
			.contains("Set " + missing)
			.doesNotContain("s3cr3t");
	}

	@Test
	void aSecretThatCannotBeReadIsNotShown(CapturedOutput output) {
		startWith(Map.of("atriumn.api.base-url", "https://api.example", "atriumn.api.key", 4711471147L));
		assertThat(output).contains("Property: atriumn.api.key").contains("into quotes").doesNotContain("4711471147");
	}

	@Test
	void anEmptyVariableCountsAsNotSet() {
		new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.properties("atriumn.api.base-url=https://api.example", "atriumn.request.timeout=", "atriumn.api.key=")
			.run()
			.close();
	}

	private static void startWith(Map<String, Object> properties) {
		SpringApplication application = new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.properties(properties)
			.build();
		assertThatException().isThrownBy(application::run);
	}

	private static void start(String... properties) {
		SpringApplication application = new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.properties(properties)
			.build();
		assertThatException().isThrownBy(application::run);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
