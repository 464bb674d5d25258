package com.atriumn.spring.boot.autoconfigure;

import java.util.List;

import com.atriumn.client.credentials.Secret;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.TypeReference;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.context.annotation.ImportRuntimeHints;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AtriumnRuntimeHints}.
 */
class AtriumnRuntimeHintsTests {

	private final RuntimeHints hints = new RuntimeHints();

	AtriumnRuntimeHintsTests() {
		new AtriumnRuntimeHints().registerHints(this.hints, getClass().getClassLoader());
	}

	@Test
	void areThoseOfTheAutoConfiguration() {
		assertThat(AtriumnAutoConfiguration.class.getAnnotation(ImportRuntimeHints.class).value())
			.containsExactly(AtriumnRuntimeHints.class);
	}

	@Test
	void coverTheConversionOfProperties() throws Exception {
		assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(Secret.class.getMethod("of", String.class)))
			.accepts(this.hints);
		assertThat(RuntimeHintsPredicates.reflection()
			.onMethodInvocation(AtriumnDuration.class.getMethod("of", String.class))).accepts(this.hints);
	}

	@Test
	void coverEveryTypeThatIsReadFromOrWrittenToJson() {
		List<String> types = wireTypes();
		assertThat(types).contains("com.atriumn.client.auth.Token", "com.atriumn.client.ingest.ContentStatus",
				"com.atriumn.client.auth.DeliveryMedium", "com.atriumn.client.DefaultAiClient$PromptEnvelope",
				"com.atriumn.client.ai.PromptVariable", "com.atriumn.client.storage.UploadUrlRequest");
		for (String type : types) {
			assertThat(RuntimeHintsPredicates.reflection()
				.onType(TypeReference.of(type))
				.withMemberCategories(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS,
						MemberCategory.INVOKE_DECLARED_METHODS, MemberCategory.ACCESS_DECLARED_FIELDS))
				.as(type)
				.accepts(this.hints);
		}
	}

	@Test
	void leaveOutWhatIsNeverOnTheWire() {
		assertThat(RuntimeHintsPredicates.reflection().onType(TypeReference.of("com.atriumn.client.ClientCore")))
			.rejects(this.hints);
	}

	/**
	 * Every record and enum of the client that Jackson's annotations mark, or that stands
	 * with the services, or within what implements them.
	 */
	private static List<String> wireTypes() {
		return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("com.atriumn.client")
			.stream()
			.filter((type) -> type.isRecord() || type.isEnum())
			.filter((type) -> type.getPackageName().matches("com\\.atriumn\\.client\\.(ai|auth|ingest|storage)")
					|| type.getName().matches(".*\\.Default\\w+Client\\$.*") || usesJackson(type))
			.map(JavaClass::getName)
			.toList();
	}

	private static boolean usesJackson(JavaClass type) {
		return type.getFields()
			.stream()
			.flatMap((field) -> field.getAnnotations().stream())
			.anyMatch((annotation) -> annotation.getRawType().getPackageName().contains("jackson.annotation"));
	}

}
