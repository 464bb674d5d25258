package com.atriumn.spring.boot.test;

import com.atriumn.client.ingest.IngestClient;
import com.atriumn.client.ingest.TextIngestRequest;
import com.atriumn.emulator.AtriumnEmulator;
import com.atriumn.emulator.EmulatedOperation;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A test of a controller alone, which calls Atriumn.
 */
@WebMvcTest(properties = "atriumn.api.base-url=https://production.invalid")
@AutoConfigureAtriumnEmulator
class AutoConfigureAtriumnEmulatorSliceTests {

	@Test
	void bringsTheClientsIntoASlice(@Autowired MockMvcTester mvc, @Autowired AtriumnEmulator emulator) {
		assertThat(mvc.post().uri("/notes").content("hello")).hasStatusOk();
		assertThat(emulator.requests(EmulatedOperation.INGEST_TEXT)).hasSize(1);
	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	@Import(NotesController.class)
	static class Application {

	}

	@RestController
	static class NotesController {

		private final IngestClient ingest;

		NotesController(IngestClient ingest) {
			this.ingest = ingest;
		}

		@PostMapping("/notes")
		String save(@RequestBody String text) {
			return this.ingest.ingestText(TextIngestRequest.of(text)).id();
		}

	}

}
