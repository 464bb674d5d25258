package com.atriumn.emulator;

/**
 * What an operation does: reads the call, changes state, answers.
 */
@FunctionalInterface
interface Action {

	/**
	 * Do it.
	 * @param call the call, its token already checked
	 * @return the answer
	 * @throws ApiError to answer with an error
	 */
	Answer act(Call call);

}
