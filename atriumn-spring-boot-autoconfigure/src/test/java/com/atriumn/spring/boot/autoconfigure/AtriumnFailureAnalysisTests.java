package com.atriumn.spring.boot.autoconfigure;

import java.util.Map;
import java.util.Objects;

import com.atriumn.client.call.Service;
import com.atriumn.client.credentials.Secret;
import com.atriumn.client.credentials.TokenProvider;
import com.atriumn.client.retry.RetryPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
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

	@ParameterizedTest
	@ValueSource(strings = { "atriumn.api.key", "atriumn.credentials.client-id", "atriumn.credentials.client-secret",
			"atriumn.credentials.scope", "atriumn.tenant-id", "atriumn.api.base-url", "atriumn.ai.base-url" })
	void aPlaceholderThatNothingResolvesNamesPropertyAndVariable(String property, CapturedOutput output) {
		start("atriumn.api.base-url=https://api.example", property + "=s3cr3t-${NOT_SET_ANYWHERE}");
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("Property: " + property)
			.contains("Reason: ${NOT_SET_ANYWHERE} is set nowhere")
			.contains("environment variable NOT_SET_ANYWHERE");
		if (property.endsWith("key") || property.endsWith("secret")) {
			assertThat(output).doesNotContain("s3cr3t");
		}
	}

	@ParameterizedTest
	@CsvSource({ "10s,,atriumn.retry.initial-delay,PT10S,PT5S by default",
			",100ms,atriumn.retry.max-delay,PT0.2S by default,PT0.1S", "2s,1s,atriumn.retry.max-delay,PT2S,PT1S" })
	void aFirstDelayLongerThanTheLongestNamesBoth(String initial, String max, String property, String initialIs,
			String maxIs, CapturedOutput output) {
		start("atriumn.api.base-url=https://api.example",
				"atriumn.retry.initial-delay=" + Objects.toString(initial, ""),
				"atriumn.retry.max-delay=" + Objects.toString(max, ""));
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("Property: " + property)
			.contains("atriumn.retry.initial-delay is " + initialIs)
			.contains("atriumn.retry.max-delay is " + maxIs)
			.contains("Set atriumn.retry.max-delay to at least");
	}

	@Test
	void anUnknownSslBundleNamesThoseThereAre(CapturedOutput output) {
		start("atriumn.api.base-url=https://api.example", "atriumn.ssl.bundle=nope",
				"spring.ssl.bundle.pem.mine.truststore.certificate=classpath:mine.pem");
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("Property: atriumn.ssl.bundle")
			.contains("Value: \"nope\"")
			.contains("[mine]")
			.contains("spring.ssl.bundle");
	}

	@Test
	void aServiceWithoutABaseUrlIsNamedWithBothWaysOut(CapturedOutput output) {
		start("atriumn.ingest.base-url=https://ingest.example");
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("Property: atriumn.auth.base-url")
			.contains("Set atriumn.auth.base-url, or atriumn.api.base-url")
			.contains("set atriumn.auth.enabled to false");
	}

	@Test
	void aServiceThatConnectionDetailsLeaveOutIsNamedWithBothWaysOut(CapturedOutput output) {
		start(PartialDetails.class);
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("Property: atriumn.ai.base-url")
			.contains("AtriumnConnectionDetails bean")
			.contains("set atriumn.ai.enabled to false");
	}

	@Test
	void clientCredentialsWithoutAnAuthServiceNameIt(CapturedOutput output) {
		start("atriumn.auth.enabled=false", "atriumn.storage.enabled=false", "atriumn.ai.enabled=false",
				"atriumn.ingest.base-url=https://ingest.example", "atriumn.credentials.client-id=id",
				"atriumn.credentials.client-secret=s3cr3t");
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("Property: atriumn.auth.base-url")
			.contains("log in at the auth service");
	}

	@Test
	void whatTheBuilderRefusesStopsTheStartWithItsReason(CapturedOutput output) {
		start(BlankTenant.class, "atriumn.api.base-url=https://api.example");
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("'tenantId' must not be blank")
			.contains("AtriumnClientBuilderCustomizer");
	}

	@Test
	void severalTokenProvidersStopTheStart(CapturedOutput output) {
		start(TwoTokenProviders.class, "atriumn.api.base-url=https://api.example", "atriumn.api.key=key");
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("required a single bean, but 2 were found")
			.contains("atriumnClientBuilder");
	}

	@Test
	void severalRetryPoliciesStopTheStart(CapturedOutput output) {
		start(TwoRetryPolicies.class, "atriumn.api.base-url=https://api.example");
		assertThat(output).contains("APPLICATION FAILED TO START").contains("required a single bean, but 2 were found");
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
		start(Application.class, properties);
	}

	private static void start(Class<?> source, String... properties) {
		SpringApplication application = new SpringApplicationBuilder(Application.class, source)
			.web(WebApplicationType.NONE)
			.properties(properties)
			.build();
		assertThatException().isThrownBy(application::run);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

	@Configuration(proxyBeanMethods = false)
	static class PartialDetails {

		@Bean
		AtriumnConnectionDetails partial() {
			return (service) -> (service != Service.AI) ? "https://api.example" : null;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class BlankTenant {

		@Bean
		AtriumnClientBuilderCustomizer blankTenant() {
			return (builder) -> builder.tenantId(" ");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class TwoTokenProviders {

		@Bean
		TokenProvider one() {
			return TokenProvider.fixed(Secret.of("one"));
		}

		@Bean
		TokenProvider two() {
			return TokenProvider.fixed(Secret.of("two"));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class TwoRetryPolicies {

		@Bean
		RetryPolicy one() {
			return RetryPolicy.none();
		}

		@Bean
		RetryPolicy two() {
			return RetryPolicy.none();
		}

	}

}
