package com.atriumn.client;

import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shape of the house.
 */
class ArchitectureTests {

	private static final String ROOT = "com.atriumn.client";

	private static final String[] USER_PACKAGES = { ROOT, ROOT + ".ai", ROOT + ".auth", ROOT + ".call",
			ROOT + ".credentials", ROOT + ".error", ROOT + ".http", ROOT + ".ingest", ROOT + ".observation",
			ROOT + ".retry", ROOT + ".storage", ROOT + ".transfer" };

	private static JavaClasses classes;

	@BeforeAll
	static void importClasses() {
		classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT);
	}

	@Test
	void packagesFormNoCycle() {
		slices().matching("com.atriumn.client.(*)").should().beFreeOfCycles().check(classes);
		noClasses().that()
			.resideInAPackage(ROOT + ".*..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage(ROOT)
			.check(classes);
	}

	@Test
	void publicTypesLiveInPackagesForUsers() {
		classes().that().arePublic().should().resideInAnyPackage(USER_PACKAGES).check(classes);
	}

	@Test
	void theRootPackageShowsOnlyTheEntry() {
		Set<String> shown = Set.of("AtriumnClient", "AtriumnClientBuilder", "ServiceSettings");
		assertThat(classes.stream()
			.filter((type) -> type.getPackageName().equals(ROOT) && type.getModifiers().toString().contains("PUBLIC"))
			.map(JavaClass::getSimpleName)).containsExactlyInAnyOrderElementsOf(shown);
	}

	@Test
	void servicesAreLeaves() {
		classes().that()
			.resideInAnyPackage(ROOT + ".auth", ROOT + ".storage", ROOT + ".ai", ROOT + ".ingest")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("java..", "com.fasterxml.jackson.annotation..", "org.jspecify.annotations..",
					"org.springframework.util..", ROOT + ".auth", ROOT + ".storage", ROOT + ".ai", ROOT + ".ingest",
					ROOT + ".call", ROOT + ".credentials", ROOT + ".error", ROOT + ".transfer")
			.check(classes);
	}

	@Test
	void oneClassUsesRestClient() {
		noClasses().that(new DescribedPredicate<JavaClass>("are not RestClientTransport") {

			@Override
			public boolean test(JavaClass type) {
				return !type.getFullName().startsWith(ROOT + ".http.RestClientTransport");
			}

		})
			.should()
			.dependOnClassesThat()
			.haveFullyQualifiedName("org.springframework.web.client.RestClient")
			.check(classes);
	}

	@Test
	void springBootStaysOutside() {
		noClasses().should().dependOnClassesThat().resideInAPackage("org.springframework.boot..").check(classes);
	}

}
