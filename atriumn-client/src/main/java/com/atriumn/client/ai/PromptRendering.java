package com.atriumn.client.ai;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Fills a template in one pass, so that what looks like a variable inside a value stays
 * as it is: a value may come from anybody.
 */
final class PromptRendering {

	private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([^{}\\s](?:[^{}]*[^{}\\s])?)\\s*\\}\\}");

	private final String template;

	private final Map<String, PromptVariable> declared = new LinkedHashMap<>();

	private final Set<String> missing = new LinkedHashSet<>();

	PromptRendering(Prompt prompt) {
		this.template = prompt.template();
		prompt.variables().forEach((variable) -> this.declared.put(variable.name(), variable));
	}

	String render(Map<String, String> values) {
		this.declared.keySet().forEach((name) -> valueOf(name, values));
		String text = VARIABLE.matcher(this.template)
			.replaceAll((match) -> Matcher.quoteReplacement(valueOf(match.group(1), values)));
		refuse(unknown(values));
		return text;
	}

	private String valueOf(String name, Map<String, String> values) {
		String given = values.get(name);
		if (given != null) {
			return given;
		}
		PromptVariable variable = this.declared.get(name);
		String defaultValue = (variable != null) ? variable.defaultValue() : null;
		if (defaultValue == null && isNeeded(variable)) {
			this.missing.add(name);
		}
		return (defaultValue != null) ? defaultValue : "";
	}

	/**
	 * A variable that the template uses without its being declared has nothing to fall
	 * back to.
	 */
	private static boolean isNeeded(@Nullable PromptVariable variable) {
		return variable == null || variable.required();
	}

	private Set<String> unknown(Map<String, String> values) {
		Set<String> unknown = new LinkedHashSet<>(values.keySet());
		unknown.removeAll(this.declared.keySet());
		VARIABLE.matcher(this.template).results().forEach((match) -> unknown.remove(match.group(1)));
		return unknown;
	}

	private void refuse(Set<String> unknown) {
		if (this.missing.isEmpty() && unknown.isEmpty()) {
			return;
		}
		String problem = this.missing.isEmpty() ? "" : "missing " + this.missing;
		problem += (this.missing.isEmpty() || unknown.isEmpty()) ? "" : ", ";
		problem += unknown.isEmpty() ? "" : "unknown " + unknown;
		throw new IllegalArgumentException("'values' do not fit the prompt's variables: " + problem);
	}

}
