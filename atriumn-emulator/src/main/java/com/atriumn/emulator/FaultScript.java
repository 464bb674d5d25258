package com.atriumn.emulator;

import java.time.Duration;
import java.util.function.Predicate;

/**
 * Scripts what goes wrong with the next calls, for instance:
 *
 * <pre>
 * emulator.fault(GET_PROMPT).next(2).status(503).retryAfter(Duration.ofSeconds(1));
 * emulator.fault(CREATE_PROMPT).afterActing().reset();
 * </pre>
 *
 * The last word of each sentence scripts the fault. Faults come in the order they were
 * scripted; each is spent after its number of calls. A fault comes before the rate limit
 * and the token are looked at, and nothing changes, unless {@link #afterActing()} was
 * said.
 */
public final class FaultScript {

	private final Faults faults;

	private final Predicate<EmulatedOperation> operations;

	private int calls = 1;

	private boolean acts;

	FaultScript(Faults faults, Predicate<EmulatedOperation> operations) {
		this.faults = faults;
		this.operations = operations;
	}

	/**
	 * Let the fault come for a number of calls instead of one.
	 * @param calls how many calls
	 * @return this
	 * @throws IllegalArgumentException if the number is not positive
	 */
	public FaultScript next(int calls) {
		if (calls < 1) {
			throw new IllegalArgumentException("The number of calls must be positive");
		}
		this.calls = calls;
		return this;
	}

	/**
	 * Let the fault come for every call for which no other fault is scripted, until
	 * {@link AtriumnEmulator#clearFaults()}.
	 * @return this
	 */
	public FaultScript always() {
		this.calls = Faults.ALWAYS;
		return this;
	}

	/**
	 * Let the service act before its answer is lost, so that the client cannot know.
	 * @return this
	 */
	public FaultScript afterActing() {
		this.acts = true;
		return this;
	}

	/**
	 * Answer with a status and, unless told otherwise, an error body in the operation's
	 * form.
	 * @param status the status, for instance 503
	 * @return the answer, to say more of it
	 */
	public FaultAnswer status(int status) {
		FaultAnswer answer = new FaultAnswer(status);
		script(Fault.insteadOfTheAnswer(this.acts, answer::toAnswer));
		return answer;
	}

	/**
	 * Reset the connection instead of answering.
	 */
	public void reset() {
		losing(Delivery.Manner.RESET);
	}

	/**
	 * Never answer, until the emulator closes or the faults are cleared.
	 */
	public void hang() {
		losing(Delivery.Manner.NEVER);
	}

	/**
	 * Announce the whole body, send half of it and close the connection. The service
	 * acts. An answer without a body is a closed connection.
	 */
	public void truncatedBody() {
		script(Fault.onTheWayBack((delivery) -> delivery.manner(Delivery.Manner.TRUNCATED)));
	}

	/**
	 * Act, and answer late.
	 * @param delay how late, in real time
	 */
	public void delay(Duration delay) {
		script(Fault.onTheWayBack((delivery) -> delivery.delayedBy(delay)));
	}

	/**
	 * Act, and send the body a little at a time.
	 * @param duration how long the whole body takes, in real time
	 */
	public void slowBody(Duration duration) {
		script(Fault.onTheWayBack((delivery) -> delivery.spreadOver(duration)));
	}

	private void losing(Delivery.Manner manner) {
		Answer lost = Answer.empty(200).delivery(Delivery.AT_ONCE.manner(manner));
		script(Fault.insteadOfTheAnswer(this.acts, (operation) -> lost));
	}

	private void script(Fault fault) {
		this.faults.add(this.operations, this.calls, fault);
	}

}
