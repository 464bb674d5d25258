package com.atriumn.client.ai;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a task gave back. Its shape is the task's own.
 *
 * @param values the fields of the result, any JSON, unmodifiable; empty if there are none
 */
public record TaskResult(Map<String, @Nullable Object> values) {

	public TaskResult {
		values = Copies.received(values);
	}

	/**
	 * Names the fields without their values: a task may answer with anything, of any
	 * length.
	 */
	@Override
	public String toString() {
		return "TaskResult" + this.values.keySet();
	}

}
