package com.atriumn.emulator;

import java.util.function.Function;

/**
 * What goes wrong with one call.
 */
@FunctionalInterface
interface Fault {

	/**
	 * Answer a call.
	 * @param operation the operation called
	 * @param service what the service would do and answer; it does so when asked
	 * @return the answer to give instead
	 */
	Answer answer(EmulatedOperation operation, Service service);

	/**
	 * A fault that spoils the way back: the service acts.
	 */
	static Fault onTheWayBack(Function<Delivery, Delivery> change) {
		return (operation, service) -> {
			Answer answer = service.act();
			return answer.delivery(change.apply(answer.delivery()));
		};
	}

	/**
	 * A fault in place of the answer.
	 * @param acts whether the service acts before its answer is lost
	 */
	static Fault insteadOfTheAnswer(boolean acts, Function<EmulatedOperation, Answer> answer) {
		return (operation, service) -> {
			if (acts) {
				service.act();
			}
			return answer.apply(operation);
		};
	}

	/**
	 * The service behind a fault.
	 */
	@FunctionalInterface
	interface Service {

		/**
		 * Do what the call asks for.
		 */
		Answer act();

	}

}
