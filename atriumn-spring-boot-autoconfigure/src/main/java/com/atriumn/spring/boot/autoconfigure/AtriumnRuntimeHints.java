package com.atriumn.spring.boot.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

import com.atriumn.client.credentials.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.ExecutableMode;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.TypeReference;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.ClassMetadata;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;

/**
 * What a native image has to know: how properties are converted, and what is read from
 * and written to JSON. The latter is looked for instead of listed, since hints are
 * gathered while the application is built, and nothing can be forgotten.
 */
final class AtriumnRuntimeHints implements RuntimeHintsRegistrar {

	private static final List<String> WIRE_TYPES = List.of("ai/*", "auth/*", "ingest/*", "storage/*",
			"Default*Client$*");

	private static final Set<String> DATA = Set.of(Record.class.getName(), Enum.class.getName());

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		conversion(hints, Secret.class);
		conversion(hints, AtriumnDuration.class);
		PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver(classLoader);
		SimpleMetadataReaderFactory metadata = new SimpleMetadataReaderFactory(classLoader);
		try {
			for (String types : WIRE_TYPES) {
				for (Resource resource : resolver.getResources("classpath*:com/atriumn/client/" + types + ".class")) {
					wireType(hints, metadata.getMetadataReader(resource).getClassMetadata());
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void conversion(RuntimeHints hints, Class<?> type) {
		hints.reflection()
			.registerType(type,
					(hint) -> hint.withMethod("of", List.of(TypeReference.of(String.class)), ExecutableMode.INVOKE));
	}

	private static void wireType(RuntimeHints hints, ClassMetadata type) {
		if (DATA.contains(String.valueOf(type.getSuperClassName()))) {
			hints.reflection()
				.registerType(TypeReference.of(type.getClassName()), MemberCategory.INVOKE_DECLARED_CONSTRUCTORS,
						MemberCategory.INVOKE_DECLARED_METHODS, MemberCategory.ACCESS_DECLARED_FIELDS);
		}
	}

}
