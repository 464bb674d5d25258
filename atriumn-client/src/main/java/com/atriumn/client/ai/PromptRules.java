package com.atriumn.client.ai;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * What the contract refuses in a prompt, created or updated.
 */
final class PromptRules {

	private static final int MAX_TEMPLATE_BYTES = CreatePromptRequest.MAX_TEMPLATE_BYTES;

	private PromptRules() {
	}

	static void checkTemplate(@Nullable String template) {
		Assert.isTrue(template == null || fits(template),
				() -> "'template' must not be larger than %d bytes of UTF-8".formatted(MAX_TEMPLATE_BYTES));
	}

	static void checkVariables(@Nullable List<PromptVariable> variables) {
		for (int i = 0; variables != null && i < variables.size(); i++) {
			String field = "variables[%d].name".formatted(i);
			Assert.hasText(variables.get(i).name(), () -> "'%s' must not be blank".formatted(field));
		}
	}

	private static boolean fits(String template) {
		return template.length() <= MAX_TEMPLATE_BYTES / 3 || (template.length() <= MAX_TEMPLATE_BYTES
				&& template.getBytes(StandardCharsets.UTF_8).length <= MAX_TEMPLATE_BYTES);
	}

}
