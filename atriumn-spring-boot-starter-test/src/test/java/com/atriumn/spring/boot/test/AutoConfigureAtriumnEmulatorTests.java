package com.atriumn.spring.boot.test;

import com.atriumn.client.ai.AiClient;
import com.atriumn.client.ai.CreatePromptRequest;
import com.atriumn.client.ingest.IngestClient;
import com.atriumn.client.ingest.TextIngestRequest;
import com.atriumn.emulator.AtriumnEmulator;
import com.atriumn.emulator.EmulatedOperation;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A test as a user of the starter writes it.
 */
@SpringBootTest(properties = "atriumn.api.base-url=https://nowhere.invalid")
@AutoConfigureAtriumnEmulator
class AutoConfigureAtriumnEmulatorTests {

	@Autowired
	private AtriumnEmulator emulator;

	@Autowired
	private IngestClient ingest;

	@Autowired
	private AiClient ai;

	@Test
	void theClientsSpeakToTheEmulatorWhateverThePropertiesSay() {
		String id = this.ingest.ingestText(TextIngestRequest.of("hello")).id();
		assertThat(this.ingest.getTextContent(id)).isEqualTo("hello");
		assertThat(this.emulator.requests(EmulatedOperation.INGEST_TEXT)).isNotEmpty();
	}

	@Test
	void theApplicationLogsInAsInProduction() {
		this.ai.createPrompt(CreatePromptRequest.of("name", "template"));
		assertThat(this.emulator.requests(EmulatedOperation.REQUEST_TOKEN)).hasSize(1);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
