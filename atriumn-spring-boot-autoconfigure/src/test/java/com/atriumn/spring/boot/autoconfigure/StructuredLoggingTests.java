package com.atriumn.spring.boot.autoconfigure;

import java.util.List;

import com.atriumn.client.AtriumnClient;
import com.atriumn.client.error.AtriumnAuthenticationException;
import com.atriumn.emulator.AtriumnEmulator;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.LoggingSystemProperty;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The line of an attempt in Spring Boot's JSON log formats.
 */
@ExtendWith(OutputCaptureExtension.class)
class StructuredLoggingTests {

	private static final JsonMapper JSON = new JsonMapper();

	@ParameterizedTest
	@ValueSource(strings = { "ecs", "logstash" })
	void carriesWhatIsKnownOfAnAttemptAsFields(String format, CapturedOutput output) {
		try (AtriumnEmulator emulator = AtriumnEmulator.start();
				ConfigurableApplicationContext context = run("--logging.structured.format.console=" + format,
						"--atriumn.api.base-url=" + emulator.baseUrl(), "--atriumn.debug=true")) {
			assertThatExceptionOfType(AtriumnAuthenticationException.class)
				.isThrownBy(() -> context.getBean(AtriumnClient.class).ingest().getContentItem("secret-id"));
		}
		finally {
			System.clearProperty(LoggingSystemProperty.CONSOLE_STRUCTURED_FORMAT.getEnvironmentVariableName());
			LoggingSystem.get(getClass().getClassLoader()).cleanUp();
		}
		List<String> lines = output.getOut().lines().filter((line) -> line.contains("Atriumn attempt")).toList();
		assertThat(lines).singleElement().asString().doesNotContain("secret-id");
		JsonNode fields = JSON.readTree(lines.get(0));
		assertThat(fields.path("message").stringValue())
			.startsWith("Atriumn attempt 1 of ingest.getContentItem (GET /content/{id}): unauthorized 401 in ");
		assertThat(fields.path("operation").stringValue()).isEqualTo("getContentItem");
		assertThat(fields.path("method").stringValue()).isEqualTo("GET");
		assertThat(fields.path("template").stringValue()).isEqualTo("/content/{id}");
		assertThat(fields.path("attempt").intValue()).isEqualTo(1);
		assertThat(fields.path("status").intValue()).isEqualTo(401);
		assertThat(fields.path("outcome").stringValue()).isEqualTo("unauthorized");
		assertThat(fields.path("millis").isIntegralNumber()).isTrue();
	}

	private static ConfigurableApplicationContext run(String... arguments) {
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.properties("spring.application.name=app")
			.run(arguments);
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(AtriumnAutoConfiguration.class)
	static class Application {

	}

}
