package com.atriumn.emulator;

/**
 * Thrown by a task's handler to have {@code runTask} answer with an error.
 */
public final class TaskFailedException extends RuntimeException {

	private final int status;

	/**
	 * Create a failure.
	 * @param status the status to answer with
	 * @param detail the {@code detail} of the body
	 */
	public TaskFailedException(int status, String detail) {
		super(detail);
		this.status = status;
	}

	ApiError toError() {
		String detail = getMessage();
		return new ApiError(this.status, "task_failed", (detail != null) ? detail : "");
	}

}
