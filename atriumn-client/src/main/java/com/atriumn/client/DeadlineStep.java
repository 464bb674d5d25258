package com.atriumn.client;

/**
 * Ends a call when its time is up, whatever it is doing. The engine's timeouts bound only
 * a silence; a server that sends one byte a second would hold a call for ever. So a
 * watchdog cuts the connection at the deadline. A download that the caller goes on to
 * read stays under it until it is closed.
 */
final class DeadlineStep implements CallStep {

	private final CallStep next;

	private final Watchdog watchdog;

	DeadlineStep(CallStep next, Watchdog watchdog) {
		this.next = next;
		this.watchdog = watchdog;
	}

	@Override
	public <T> T run(Call<T> call, CallState state) {
		Watchdog.Watch watch = this.watchdog.watch(state.deadline().remaining(), state::expire);
		boolean open = false;
		try {
			T value = this.next.run(call, state);
			open = call.decoder().keepsResponseOpen();
			return value;
		}
		finally {
			if (open) {
				state.handOver(watch);
			}
			else {
				watch.end();
			}
		}
	}

}
