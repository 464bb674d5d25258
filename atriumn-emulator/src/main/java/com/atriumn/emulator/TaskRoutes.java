package com.atriumn.emulator;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;

/**
 * Tasks: what was set for an application's task answers it; a task nobody set echoes what
 * it was given.
 */
final class TaskRoutes {

	private final Map<Task, Function<Map<String, Object>, Map<String, Object>>> handlers = new ConcurrentHashMap<>();

	void handle(String app, String task, Function<Map<String, Object>, Map<String, Object>> handler) {
		this.handlers.put(new Task(app, task), handler);
	}

	void register(Map<EmulatedOperation, Action> actions) {
		actions.put(EmulatedOperation.RUN_TASK, this::run);
	}

	private Answer run(Call call) {
		Run run = call.body(Json.CAMEL_CASE, Run.class);
		Task task = new Task(Require.text(run.app(), "app"), Require.text(run.task(), "task"));
		Map<String, Object> input = Require.value(run.input(), "input");
		try {
			return Json.CAMEL_CASE.answer(200, this.handlers.getOrDefault(task, task::echo).apply(input));
		}
		catch (TaskFailedException ex) {
			throw ex.toError();
		}
		catch (RuntimeException ex) {
			throw new ApiError(500, "task_failed", "The task's handler threw " + ex.getClass().getSimpleName());
		}
	}

	private record Run(@Nullable String app, @Nullable String task,
			@JsonSetter(contentNulls = Nulls.SET) @Nullable Map<String, Object> input) {
	}

	private record Task(String app, String task) {

		Map<String, Object> echo(Map<String, Object> input) {
			return Map.of("app", this.app, "task", this.task, "output", input);
		}

	}

}
