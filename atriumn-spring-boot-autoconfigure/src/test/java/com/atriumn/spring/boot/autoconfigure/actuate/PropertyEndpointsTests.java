package com.atriumn.spring.boot.autoconfigure.actuate;

import java.util.Map;

import com.atriumn.spring.boot.autoconfigure.AtriumnAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.actuate.autoconfigure.context.properties.ConfigurationPropertiesReportEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.env.EnvironmentEndpointAutoConfiguration;
import org.springframework.boot.actuate.context.properties.ConfigurationPropertiesReportEndpoint;
import org.springframework.boot.actuate.env.EnvironmentEndpoint;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code /actuator/configprops} and {@code /actuator/env} show of the properties
 * where the application has them show all values.
 */
class PropertyEndpointsTests {

	private static final String SECRET = "s3cr3t-value";

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(AtriumnAutoConfiguration.class, AtriumnSecretSanitizingAutoConfiguration.class,
						ConfigurationPropertiesReportEndpointAutoConfiguration.class,
						EnvironmentEndpointAutoConfiguration.class))
		.withPropertyValues("management.endpoints.web.exposure.include=*",
				"management.endpoint.configprops.show-values=always", "management.endpoint.env.show-values=always",
				"atriumn.api.base-url=https://api.example");

	@Test
	void durationsAreShownAsText() {
		this.runner.withPropertyValues("atriumn.request.timeout=45s", "atriumn.retry.max-delay=1m30s")
			.run((context) -> {
				JsonNode properties = atriumn(context.getBean(ConfigurationPropertiesReportEndpoint.class));
				assertThat(properties.at("/properties/request/timeout").stringValue()).isEqualTo("PT45S");
				assertThat(properties.at("/properties/retry/maxDelay").stringValue()).isEqualTo("PT1M30S");
				assertThat(properties.at("/inputs/request/timeout/value").stringValue()).isEqualTo("45s");
			});
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "atriumn.api.key", "atriumn.api.KEY", "ATRIUMN_API_KEY", "atriumn.credentials.client-secret",
					"atriumn.credentials.clientSecret", "atriumn.credentials.client_secret",
					"ATRIUMN_CREDENTIALS_CLIENTSECRET", "ATRIUMN_CREDENTIALS_CLIENT_SECRET" })
	void noSecretIsShownHoweverItIsSpelt(String name) {
		Map<String, Object> values = Map.of(name, SECRET, "atriumn.credentials.client-id", "id-shown");
		PropertySource<?> source = name.startsWith("ATRIUMN")
				? new SystemEnvironmentPropertySource("own-systemEnvironment", values)
				: new MapPropertySource("own", values);
		this.runner.withInitializer((context) -> context.getEnvironment().getPropertySources().addFirst(source))
			.withPropertyValues("atriumn.credentials.client-secret=" + SECRET)
			.run((context) -> {
				String configprops = atriumn(context.getBean(ConfigurationPropertiesReportEndpoint.class)).toString();
				assertThat(configprops).contains("******", "api.example").doesNotContain(SECRET);
				String env = json(context.getBean(EnvironmentEndpoint.class).environment(null)).toString();
				assertThat(env).contains(name, "******", "id-shown").doesNotContain(SECRET);
				assertThat(json(context.getBean(EnvironmentEndpoint.class).environmentEntry(name)).toString())
					.doesNotContain(SECRET);
			});
	}

	private static JsonNode atriumn(ConfigurationPropertiesReportEndpoint endpoint) {
		JsonNode contexts = json(endpoint.configurationPropertiesWithPrefix("atriumn")).get("contexts");
		return contexts.values().iterator().next().get("beans").values().iterator().next();
	}

	private static JsonNode json(Object descriptor) {
		JsonMapper mapper = new JsonMapper();
		return mapper.readTree(mapper.writeValueAsString(descriptor));
	}

}
